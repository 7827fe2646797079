package dev.weir.streams.faults.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A load, what is done to whom and when, and what is promised meanwhile.
 *
 * @param name of the detector and its topics, its own on its broker
 * @param what is done, in words
 * @param model what it sees and where its state lives
 * @param settings of the detector beside those of {@link Detector}
 * @param program that an instance runs
 * @param instances that run from the beginning, by name
 * @param rekeyed whether events reach the detector by way of an app that gives them their keys
 */
public record Scenario(
    String name,
    String what,
    Load load,
    Guarantee guarantee,
    Model model,
    Map<String, String> settings,
    Class<?> program,
    List<String> instances,
    List<Step> steps,
    boolean rekeyed) {

  public static Scenario of(String name, String what, Load load, Guarantee guarantee, Model model) {
    return new Scenario(
        name,
        what,
        load,
        guarantee,
        model,
        Map.of(),
        InstanceMain.class,
        List.of("a"),
        List.of(),
        false);
  }

  public Scenario withWhat(String other) {
    return new Scenario(
        name, other, load, guarantee, model, settings, program, instances, steps, rekeyed);
  }

  public Scenario withSteps(List<Step> others) {
    return new Scenario(
        name,
        what,
        load,
        guarantee,
        model,
        settings,
        program,
        instances,
        List.copyOf(others),
        rekeyed);
  }

  public Scenario withInstances(String... others) {
    return new Scenario(
        name, what, load, guarantee, model, settings, program, List.of(others), steps, rekeyed);
  }

  public Scenario with(String key, String value) {
    Map<String, String> more = new HashMap<>(settings);
    more.put(key, value);
    return new Scenario(
        name, what, load, guarantee, model, Map.copyOf(more), program, instances, steps, rekeyed);
  }

  /** Behind a {@link Rekeying}. */
  public Scenario rekeyedInFront() {
    return new Scenario(
        name, what, load, guarantee, model, settings, program, instances, steps, true);
  }

  public Scenario withProgram(Class<?> other) {
    return new Scenario(
        name, what, load, guarantee, model, settings, other, instances, steps, rekeyed);
  }

  /** A model, and where the state of its entities lives. */
  public enum Model {
    ROWS(1, "rocksdb"),
    WINDOWS(4, "memory");

    private final int window;
    private final String stores;

    Model(int window, String stores) {
      this.window = window;
      this.stores = stores;
    }

    /** Rows in one input. */
    int window() {
      return window;
    }

    /** {@code memory} or {@code rocksdb}. */
    public String stores() {
      return stores;
    }

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT) + ", " + stores;
    }
  }
}
