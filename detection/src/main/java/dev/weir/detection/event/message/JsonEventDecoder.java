package dev.weir.detection.event.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.BadEventException.Stage;
import dev.weir.detection.event.EventBatch;
import dev.weir.detection.event.EventFields;
import dev.weir.detection.event.EventSettings;
import dev.weir.detection.event.avro.WantedFields;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Reads one JSON object (RFC 8259). Null is a missing value, a field that is not there as well; a
 * boolean is 0 or 1; a number in quotes is no number. Of a field of text, a string, a number as it
 * is written and a boolean are categories. Unknown fields are skipped.
 */
final class JsonEventDecoder implements EventDecoder {

  private final JsonFactory factory;
  private final JsonFields root;
  private final DecodedEvent event;

  JsonEventDecoder(EventSettings settings, EventFields fields, String detector) {
    this.root = JsonFields.of(settings, fields);
    this.event = new DecodedEvent(settings, fields, detector);
    this.factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(64).maxNumberLength(100).build())
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();
  }

  @Override
  public void decode(byte[] bytes, EventBatch into) throws BadEventException {
    event.begin(into);
    try (JsonParser json = factory.createParser(bytes)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw unreadable(json);
      }
      readObject(json, root);
      if (json.nextToken() != null) {
        throw unreadable(json);
      }
    } catch (IOException e) {
      throw new BadEventException(
          Stage.EVENT,
          "Event must be one JSON object, found %d bytes that are none".formatted(bytes.length),
          e);
    }
    event.finish();
  }

  private void readObject(JsonParser json, JsonFields wanted)
      throws IOException, BadEventException {
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      JsonToken token = json.nextToken();
      JsonFields field = wanted.inside().get(name);
      if (field == null) {
        json.skipChildren();
      } else if (token == JsonToken.START_OBJECT && !field.inside().isEmpty()) {
        readObject(json, field);
      } else {
        readField(json, token, field.role());
      }
    }
    if (json.currentToken() != JsonToken.END_OBJECT) {
      throw unreadable(json);
    }
  }

  private void readField(JsonParser json, JsonToken token, int role)
      throws IOException, BadEventException {
    if (role != WantedFields.NOTHING && token != JsonToken.VALUE_NULL) {
      switch (role) {
        case WantedFields.ENTITY -> readEntity(json, token);
        case WantedFields.TIME -> readTime(json, token);
        default -> {
          if (event.categorical(role)) {
            readCategory(json, token, role);
          } else {
            readValue(json, token, role);
          }
        }
      }
    }
    json.skipChildren();
  }

  private void readEntity(JsonParser json, JsonToken token) throws IOException, BadEventException {
    switch (token) {
      case VALUE_STRING -> {
        byte[] id = json.getText().getBytes(StandardCharsets.UTF_8);
        event.entity(event.entities.of(id, 0, id.length));
      }
      case VALUE_NUMBER_INT -> {
        byte[] digits = json.getText().getBytes(StandardCharsets.US_ASCII);
        event.entity(event.entities.of(digits, 0, digits.length));
      }
      default -> throw event.entities.wrongType(typeOf(token));
    }
  }

  private void readTime(JsonParser json, JsonToken token) throws IOException, BadEventException {
    switch (token) {
      case VALUE_STRING -> event.time(event.time.ofText(json.getText()));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          event.time(event.time.ofNumber(json.getDoubleValue()));
      default -> throw event.time.unreadable(typeOf(token));
    }
  }

  private void readValue(JsonParser json, JsonToken token, int index)
      throws IOException, BadEventException {
    switch (token) {
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> event.value(index, json.getFloatValue());
      case VALUE_TRUE -> event.value(index, 1);
      case VALUE_FALSE -> event.value(index, 0);
      default -> throw event.noNumber(index, typeOf(token));
    }
  }

  private void readCategory(JsonParser json, JsonToken token, int index)
      throws IOException, BadEventException {
    switch (token) {
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
          event.category(
              index,
              CharBuffer.wrap(
                  json.getTextCharacters(), json.getTextOffset(), json.getTextLength()));
      default -> throw event.noCategory(index, typeOf(token));
    }
  }

  private static String typeOf(JsonToken token) {
    return switch (token) {
      case VALUE_STRING -> "string";
      case START_OBJECT -> "object";
      case START_ARRAY -> "array";
      case VALUE_TRUE, VALUE_FALSE -> "boolean";
      default -> "number";
    };
  }

  private static BadEventException unreadable(JsonParser json) {
    return new BadEventException(
        Stage.EVENT,
        "Event must be one JSON object, found something else at byte %d"
            .formatted(json.currentTokenLocation().getByteOffset()));
  }
}
