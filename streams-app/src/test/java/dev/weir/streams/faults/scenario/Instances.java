package dev.weir.streams.faults.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.streams.faults.machine.Resident;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The instances of a detector, by name, and the one who looks after them: an instance that ends by
 * itself is started again, as a supervisor would, and counted. One that does so with exit code 0
 * has stopped without a word, which fails the run.
 */
public final class Instances implements AutoCloseable {

  private final Detector detector;
  private final Class<?> program;
  private final Map<String, Instance> running = new LinkedHashMap<>();
  private final Map<String, How> started = new HashMap<>();
  private int ended;

  public Instances(Detector detector, Class<?> program) {
    this.detector = detector;
    this.program = program;
  }

  public void start(String name) {
    start(name, new How(List.of(), Map.of()));
  }

  /** As a static member of the group, under its name. */
  public void startNamed(String name) {
    start(name, new How(List.of(), Map.of("kafka.group.instance.id", name)));
  }

  /** With settings of its own. */
  public void startWith(String name, Map<String, String> settings) {
    start(name, new How(List.of(), settings));
  }

  /** By a command that takes a command, as {@code ip netns exec …}. */
  public void startWithin(List<String> within, String name) {
    start(name, new How(within, Map.of()));
  }

  /** As it was started before. */
  public void startAgain(String name) {
    start(name, started.get(name));
  }

  private void start(String name, How how) {
    started.put(name, how);
    running.put(name, Instance.start(detector, program, how.within(), name, how.settings()));
  }

  /** SIGKILL. */
  public void kill(String name) {
    running.remove(name).kill();
  }

  /** SIGTERM, at which an instance ends with 0. */
  public void stop(String name) throws InterruptedException {
    assertThat(running.remove(name).stop()).as("exit code of '%s' at SIGTERM", name).isZero();
  }

  public void killAndStart(String name) {
    kill(name);
    startAgain(name);
  }

  public void stopAndStart(String name) throws InterruptedException {
    stop(name);
    startAgain(name);
  }

  /** Starts again what ended by itself. */
  public void lookAfter() {
    for (Map.Entry<String, Instance> entry : Map.copyOf(running).entrySet()) {
      if (!entry.getValue().isAlive()) {
        assertThat(entry.getValue().exitCode())
            .as("exit code of '%s', which ended by itself", entry.getKey())
            .isNotZero();
        ended++;
        startAgain(entry.getKey());
      }
    }
  }

  /** Memory that an instance has of the machine; 0 where that cannot be known. */
  public long residentBytes(String name) {
    return Resident.bytesOf(running.get(name).pid());
  }

  /** How often one ended by itself. */
  public int ended() {
    return ended;
  }

  public boolean areStarted() throws IOException {
    for (Instance instance : running.values()) {
      if (!instance.isStarted()) {
        return false;
      }
    }
    return true;
  }

  /** SIGTERM to all. */
  public void stopAll() throws InterruptedException {
    for (String name : Map.copyOf(running).keySet()) {
      stop(name);
    }
  }

  @Override
  public void close() {
    running.values().forEach(Instance::kill);
    running.clear();
  }

  private record How(List<String> within, Map<String, String> settings) {}
}
