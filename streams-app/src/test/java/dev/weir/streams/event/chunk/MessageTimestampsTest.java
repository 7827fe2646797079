package dev.weir.streams.event.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class MessageTimestampsTest {

  private static final long YEAR_9999 = 253_370_764_800_000L;

  private final AtomicLong clock = new AtomicLong(1000);
  private final MessageTimestamps timestamps = new MessageTimestamps(clock::get);

  @Test
  void aMessageThatIsPastKeepsItsTime() {
    assertThat(timestamps.extract(stamped(900), 0)).isEqualTo(900);
    assertThat(timestamps.extract(stamped(1000), 0)).isEqualTo(1000);
  }

  @Test
  void aMessageFromTheFutureIsOfNow() {
    assertThat(timestamps.extract(stamped(YEAR_9999), 0)).isEqualTo(1000);
    clock.set(1500);
    assertThat(timestamps.extract(stamped(1200), 0)).isEqualTo(1200);
    assertThat(timestamps.extract(stamped(YEAR_9999), 0)).isEqualTo(1500);
  }

  @Test
  void aMessageWithoutTimeIsOfTheTimeOfTheOneBefore() {
    assertThat(timestamps.extract(stamped(-1), 700)).isEqualTo(700);
    assertThat(timestamps.extract(stamped(-1), -1)).isZero();
  }

  private static ConsumerRecord<Object, Object> stamped(long timestamp) {
    return new ConsumerRecord<>(
        "events",
        0,
        0,
        timestamp,
        TimestampType.CREATE_TIME,
        0,
        0,
        null,
        null,
        new RecordHeaders(),
        Optional.empty());
  }
}
