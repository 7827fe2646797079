package dev.weir.streams.replay.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.weir.streams.replay.chunk.BadEvent;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Events that could not be processed as JSON, one on a line, in the order of the replay. Its keys
 * are those that a dead letter has as headers, without their prefix; {@code value} is the event as
 * text, {@code valueBase64} where it is none, neither where its source keeps no copy.
 */
final class DeadLettersFile implements Closeable {

  private final JsonGenerator json;
  private final String detector;

  /** Takes the writer over and closes it. */
  DeadLettersFile(Writer target, String detector) throws IOException {
    this.json = new JsonFactory().createGenerator(target).setRootValueSeparator(null);
    this.detector = detector;
  }

  void write(BadEvent bad) throws IOException {
    json.writeStartObject();
    json.writeStringField("stage", bad.stage().name().toLowerCase(Locale.ROOT));
    json.writeStringField("reason", bad.reason());
    json.writeStringField("detector", detector);
    json.writeStringField("place", bad.place());
    if (bad.offset().isPresent()) {
      json.writeNumberField("partition", bad.partition().getAsInt());
      json.writeNumberField("offset", bad.offset().getAsLong());
    }
    if (bad.value() != null) {
      value(bad.value());
    }
    json.writeEndObject();
    json.writeRaw('\n');
  }

  @Override
  public void close() throws IOException {
    json.close();
  }

  private void value(byte[] value) throws IOException {
    try {
      json.writeStringField(
          "value", StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString());
    } catch (CharacterCodingException e) {
      json.writeBinaryField("valueBase64", value);
    }
  }
}
