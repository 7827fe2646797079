package dev.weir.streams.faults.poison;

import dev.weir.schemas.WeirRecords;
import dev.weir.streams.faults.outcome.CommittedTopic;
import dev.weir.streams.faults.outcome.Outcome;
import dev.weir.streams.faults.outcome.ScenarioTopics;
import dev.weir.streams.faults.outcome.Tally;
import dev.weir.streams.faults.outcome.Undisturbed;
import dev.weir.streams.faults.scenario.Detector;
import dev.weir.streams.faults.scenario.Instances;
import dev.weir.streams.faults.scenario.Load.Message;
import dev.weir.streams.faults.scenario.Scenario;
import dev.weir.streams.score.ModelFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Lets one instance, whose model fails on some inputs, work through a {@link PoisonedTopic}, and
 * counts what became of good records and of bad ones.
 */
public final class PoisonRun {

  private static final Duration PATIENCE = Duration.ofSeconds(120);

  /** The share of the records after which memory is measured first. */
  private static final double WARM = 0.2;

  private final Scenario scenario;
  private final String servers;
  private final Detector detector;
  private final ScenarioTopics topics;
  private final PoisonedTopic poisoned;
  private final List<Message> messages;
  private long warm;
  private long highest;

  private PoisonRun(Scenario scenario, Path folder, String servers) {
    this.scenario = scenario;
    this.servers = servers;
    this.detector = Detector.of(scenario, folder, servers);
    this.topics = new ScenarioTopics(servers, detector.config(), scenario);
    this.poisoned = new PoisonedTopic(detector.config(), scenario.load());
    this.messages = scenario.load().messages();
  }

  public static Found play(Scenario scenario, Path folder, String servers) throws Exception {
    return new PoisonRun(scenario, folder, servers).play();
  }

  private Found play() throws Exception {
    // The times of messages are whatever their producers wrote, in this topic only.
    topics.create(1, Map.of("message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE)));
    poisoned.fill(servers, messages);
    Outcome expected =
        Undisturbed.of(detector.config(), detector.folder(), scenario.load(), messages);
    ModelFixture.writeFailing(detector.model(), detector.config().features());
    long began = System.nanoTime();
    int ended = work();
    long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
    Outcome read = new Outcome();
    topics.readInto(read);
    Outcome found = new Outcome(read.scores(), new Outcome().alerts(), read.stored());
    read.alerts().values().forEach(all -> all.forEach(a -> found.add(poisoned.amongGood(a))));
    readScores(found);
    return letters(Tally.of(messages, expected, found, ended, seconds));
  }

  /** Returns how often the instance ended by itself. */
  private int work() throws Exception {
    try (Instances instances = new Instances(detector, scenario.program());
        Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      instances.start("a");
      long moved = System.nanoTime();
      long last = 0;
      while (last < poisoned.records() && System.nanoTime() - moved < PATIENCE.toNanos()) {
        long committed = topics.committedEvents(admin);
        if (committed > last) {
          last = committed;
          moved = System.nanoTime();
          measure(instances.residentBytes("a"), committed);
        }
        instances.lookAfter();
      }
      instances.stopAll();
      return instances.ended();
    }
  }

  private void measure(long resident, long committed) {
    if (committed >= WARM * poisoned.records()) {
      warm = warm == 0 ? resident : warm;
      highest = Math.max(highest, resident);
    }
  }

  private void readScores(Outcome found) {
    read(
        detector.config().topics().scores().orElseThrow(),
        record -> found.add(WeirRecords.scoredEvent(record.value())));
  }

  private Found letters(Tally tally) {
    List<BitSet> seen = new ArrayList<>();
    for (int partition = 0; partition < scenario.load().partitions(); partition++) {
      seen.add(new BitSet());
    }
    int[] counts = new int[2];
    read(
        detector.config().topics().deadLetters(),
        record -> {
          int partition = Integer.parseInt(header(record, "weir.partition"));
          int offset = Integer.parseInt(header(record, "weir.offset"));
          counts[0] += poisoned.isBad(partition, offset) ? 0 : 1;
          counts[1] += seen.get(partition).get(offset) ? 1 : 0;
          seen.get(partition).set(offset);
        });
    int buried = seen.stream().mapToInt(BitSet::cardinality).sum();
    return new Found(
        tally,
        poisoned.badRecords(),
        poisoned.badRecords() - (buried - counts[0]),
        counts[1],
        counts[0],
        warm,
        highest);
  }

  private void read(String topic, Reader reader) {
    try (CommittedTopic all = topics.committed(topic)) {
      all.rest(
          servers,
          record -> {
            try {
              reader.read(record);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String key) {
    return new String(record.headers().lastHeader(key).value(), StandardCharsets.UTF_8);
  }

  private interface Reader {
    void read(ConsumerRecord<byte[], byte[]> record) throws IOException;
  }

  /**
   * What became of it.
   *
   * @param tally of the good records
   * @param bad records
   * @param unburied bad records that are no dead letter
   * @param twice dead letters beyond the first of a record
   * @param good records that are dead letters
   * @param warm resident bytes after a fifth of the records; 0 where that is not known
   * @param highest resident bytes seen from then on
   */
  public record Found(
      Tally tally, int bad, int unburied, int twice, int good, long warm, long highest) {

    /** In words, for the table. */
    public String what() {
      return "%,d bad records among them, of which %d are no dead letter and %d are twice; %d good ones are; resident memory %d MiB after a fifth, then at most %d MiB"
          .formatted(bad, unburied, twice, good, warm >> 20, highest >> 20);
    }
  }
}
