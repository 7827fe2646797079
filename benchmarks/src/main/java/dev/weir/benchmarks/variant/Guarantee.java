package dev.weir.benchmarks.variant;

import java.util.Locale;

/** How often an event is processed where something fails. */
public enum Guarantee {
  AT_LEAST_ONCE("at_least_once"),
  EXACTLY_ONCE("exactly_once_v2");

  private final String setting;

  Guarantee(String setting) {
    this.setting = setting;
  }

  /** Of {@code processing.guarantee}. */
  public String setting() {
    return setting;
  }

  /** What a consumer of the results must read by. */
  public String isolation() {
    return this == EXACTLY_ONCE ? "read_committed" : "read_uncommitted";
  }

  /** As options and results write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
