package dev.weir.streams.http;

import java.util.Map;

/** What {@link StatusServer} serves. Called by the server's threads at any time. */
public interface Served {

  Health health();

  /** What goes out as JSON under {@code /status}: maps, lists, texts, numbers. */
  Map<String, Object> status();

  /** Metrics in the text format of Prometheus. */
  String metrics();

  /** The topology in the words of Kafka Streams. */
  String topology();
}
