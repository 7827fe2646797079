package dev.weir.streams.alert;

import dev.weir.schemas.Alert;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.avro.message.MessageEncoder;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Avro single-object encoding: C3 01, the schema's fingerprint, the body. Needs no registry. Safe
 * for many threads.
 */
public final class AvroSerializer<T> implements Serializer<T> {

  private final MessageEncoder<T> encoder;

  private AvroSerializer(MessageEncoder<T> encoder) {
    this.encoder = encoder;
  }

  public static AvroSerializer<Alert> ofAlerts() {
    return new AvroSerializer<>(Alert.getEncoder());
  }

  @Override
  public byte[] serialize(String topic, T value) {
    if (value == null) {
      return null;
    }
    try {
      ByteBuffer encoded = encoder.encode(value);
      byte[] bytes = encoded.array();
      int from = encoded.arrayOffset() + encoded.position();
      int to = from + encoded.remaining();
      return from == 0 && to == bytes.length ? bytes : Arrays.copyOfRange(bytes, from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
