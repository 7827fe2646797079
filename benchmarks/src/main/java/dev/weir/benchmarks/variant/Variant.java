package dev.weir.benchmarks.variant;

import java.util.Locale;

/** What is measured side by side, in the order in which it is shown. */
public enum Variant {
  /** Bytes from topic to topic, without Kafka Streams. */
  RAW("raw consumer to producer", 1),
  /** Every event decoded, a record of a score's form written for each. */
  PASS("Kafka Streams pass-through", 1),
  /** A call of ONNX Runtime for each event, state in a store, a score out. */
  PER_RECORD("ONNX Runtime per record", 1),
  /** AWS's forest with its own threshold, a score out. */
  RCF("random cut forest", 1),
  /** Weir's lookahead and scorer alone, every score out. */
  SCORING("Weir, scoring only", 1),
  /** Weir as it ships, alerts out. */
  WHOLE("Weir, alerts out", 1),
  /** Weir as it ships, alerts and every score out. */
  WHOLE_SCORES("Weir, every score out", 1),
  /** Weir as it ships with a window model, alerts out. */
  WINDOW("Weir, window of 16 rows", 16);

  private final String title;
  private final int window;

  Variant(String title, int window) {
    this.title = title;
    this.window = window;
  }

  public String title() {
    return title;
  }

  /** Rows of one input of its model. */
  public int window() {
    return window;
  }

  /** As options and results write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
