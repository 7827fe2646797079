package dev.weir.benchmarks.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weir.benchmarks.variant.Trial;

/**
 * What a process is told to do, a line of JSON.
 *
 * @param trial to run
 * @param events in its topic, if it is to be measured; 0 to run it until the next line comes
 * @param millis to measure for
 */
record Order(Trial trial, long events, long millis) {

  private static final JsonMapper MAPPER = new JsonMapper();

  String written() {
    return json(this);
  }

  static Order read(String line) {
    return read(line, Order.class);
  }

  static String json(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
