package dev.weir.streams.alert;

import dev.weir.schemas.ScoredEvent;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.avro.SchemaNormalization;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Writes judged events as Avro's single-object encoding, the same bytes as Avro's own encoder:
 * there may be one for every event, and that one costs several times as much. Safe for many
 * threads.
 *
 * <pre>
 * C3 01 | fingerprint 8 bytes, the lowest first | entityId: length varint, UTF-8
 * | eventTime: ms varint | score f32 | threshold, pValue: 0, or 2 and f64 | verdict: varint
 * </pre>
 *
 * Varints are zigzag, numbers little-endian.
 */
public final class ScoreSerializer implements Serializer<ScoredEvent> {

  /** All but the entity id. */
  private static final int MOST_BYTES = 2 + 8 + 5 + 10 + 4 + 9 + 9 + 1;

  private static final long FINGERPRINT =
      SchemaNormalization.parsingFingerprint64(ScoredEvent.getClassSchema());

  private static final byte NULL_BRANCH = 0;
  private static final byte VALUE_BRANCH = 2;

  @Override
  public byte[] serialize(String topic, ScoredEvent event) {
    if (event == null) {
      return null;
    }
    byte[] entity = event.getEntityId().getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[MOST_BYTES + entity.length];
    ByteBuffer target = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    target.put((byte) 0xC3).put((byte) 1).putLong(FINGERPRINT);
    putVarint(entity.length, target);
    target.put(entity);
    putVarint(event.getEventTime().toEpochMilli(), target);
    target.putFloat(event.getScore());
    putOptional(event.getThreshold(), target);
    putOptional(event.getPValue(), target);
    putVarint(event.getVerdict().ordinal(), target);
    return Arrays.copyOf(bytes, target.position());
  }

  private static void putOptional(Double value, ByteBuffer target) {
    if (value == null) {
      target.put(NULL_BRANCH);
    } else {
      target.put(VALUE_BRANCH).putDouble(value);
    }
  }

  private static void putVarint(long value, ByteBuffer target) {
    long rest = value << 1 ^ value >> 63;
    while ((rest & ~0x7fL) != 0) {
      target.put((byte) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    target.put((byte) rest);
  }
}
