package dev.weir.streams.event;

import dev.weir.detection.event.BadEventException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/**
 * Makes the dead letter of a bad event: the original key, value and headers, and in headers of its
 * own which stage refused it, why, and where it came from.
 *
 * <p>A dead letter must itself be producible with Kafka's own limits (1 MiB a request), so of a
 * longer value the first {@value #KEPT_VALUE_BYTES} bytes are kept, of a longer key the first
 * {@value #KEPT_KEY_BYTES}; the headers then tell the true lengths. Headers of more than {@value
 * #KEPT_HEADER_BYTES} bytes together are left out, and counted.
 */
public final class DeadLetters {

  /** The stage that refused the event, in lower case: {@code event}, {@code features}, … */
  public static final String STAGE = "weir.stage";

  /** Why, in one line. */
  public static final String REASON = "weir.reason";

  /** Name of the detector that refused it. */
  public static final String DETECTOR = "weir.detector";

  /** Where the event came from. */
  public static final String TOPIC = "weir.topic";

  /** As decimal digits. */
  public static final String PARTITION = "weir.partition";

  /** As decimal digits. */
  public static final String OFFSET = "weir.offset";

  /** Length of the original value; only there if it was cut. */
  public static final String VALUE_BYTES = "weir.value.bytes";

  /** Length of the original key; only there if it was cut. */
  public static final String KEY_BYTES = "weir.key.bytes";

  /** How many original headers were left out; only there if any was. */
  public static final String HEADERS_LEFT_OUT = "weir.headers.left.out";

  static final int KEPT_VALUE_BYTES = 900 * 1024;
  static final int KEPT_KEY_BYTES = 16 * 1024;
  static final int KEPT_HEADER_BYTES = 16 * 1024;

  private final EventSource source;

  public DeadLetters(EventSource source) {
    this.source = source;
  }

  /** Counts a bad event and makes its dead letter. */
  public ProducerRecord<byte[], byte[]> of(Origin origin, BadEventException bad) {
    source.deadLetters().count(bad.stage());
    RecordHeaders headers = new RecordHeaders();
    keep(origin.headers(), headers);
    add(headers, STAGE, bad.stage().name().toLowerCase(Locale.ROOT));
    add(headers, REASON, bad.getMessage());
    add(headers, DETECTOR, source.detector());
    add(headers, TOPIC, origin.topic());
    add(headers, PARTITION, Integer.toString(origin.partition()));
    add(headers, OFFSET, Long.toString(origin.offset()));
    byte[] key = cut(origin.key(), KEPT_KEY_BYTES, KEY_BYTES, headers);
    byte[] value = cut(origin.value(), KEPT_VALUE_BYTES, VALUE_BYTES, headers);
    return new ProducerRecord<>(
        source.deadLetterTopic(), null, timestamp(origin), key, value, headers);
  }

  /** A broker refuses what is stamped ahead; without a time of its own a letter is of now. */
  private static Long timestamp(Origin origin) {
    boolean isPast = origin.timestamp() >= 0 && origin.timestamp() <= System.currentTimeMillis();
    return isPast ? origin.timestamp() : null;
  }

  private static void keep(Headers originals, RecordHeaders kept) {
    long bytes = 0;
    int count = 0;
    for (Header header : originals) {
      bytes += header.key().length() + (header.value() == null ? 0 : header.value().length);
      count++;
    }
    if (bytes > KEPT_HEADER_BYTES) {
      add(kept, HEADERS_LEFT_OUT, Integer.toString(count));
      return;
    }
    for (Header header : originals) {
      if (!header.key().startsWith("weir.")) {
        kept.add(header);
      }
    }
  }

  private static byte[] cut(byte[] bytes, int kept, String header, RecordHeaders headers) {
    if (bytes == null || bytes.length <= kept) {
      return bytes;
    }
    add(headers, header, Integer.toString(bytes.length));
    return Arrays.copyOf(bytes, kept);
  }

  private static void add(RecordHeaders headers, String key, String value) {
    headers.add(key, value.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The message an event was, and where it stood.
   *
   * @param timestamp of the message; negative where it has none
   * @param key may be null
   * @param value may be null
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Origin(
      String topic,
      int partition,
      long offset,
      long timestamp,
      byte[] key,
      byte[] value,
      Headers headers) {

    static Origin of(ConsumerRecord<byte[], byte[]> record) {
      return new Origin(
          record.topic(),
          record.partition(),
          record.offset(),
          record.timestamp(),
          record.key(),
          record.value(),
          record.headers());
    }

    static Origin of(ErrorHandlerContext context) {
      return new Origin(
          context.topic(),
          context.partition(),
          context.offset(),
          context.timestamp(),
          context.sourceRawKey(),
          context.sourceRawValue(),
          context.headers());
    }
  }
}
