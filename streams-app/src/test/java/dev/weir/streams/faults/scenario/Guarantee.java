package dev.weir.streams.faults.scenario;

/** What the app is told to promise. */
public enum Guarantee {
  EXACTLY_ONCE("exactly_once_v2"),
  AT_LEAST_ONCE("at_least_once");

  private final String setting;

  Guarantee(String setting) {
    this.setting = setting;
  }

  /** Value of {@code processing.guarantee}. */
  String setting() {
    return setting;
  }

  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
