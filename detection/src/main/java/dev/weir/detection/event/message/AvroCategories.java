package dev.weir.detection.event.message;

import dev.weir.detection.event.avro.AsciiView;
import dev.weir.detection.event.avro.AvroBytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.avro.Schema;

/**
 * Reads a field of text: a string, a symbol, a whole number or a boolean. Text of ASCII is looked
 * up where it lies; other text and numbers cost a string each.
 */
final class AvroCategories {

  private AvroCategories() {}

  static AvroStep step(int index, Schema schema) {
    return switch (schema.getType()) {
      case NULL -> (bytes, event) -> {};
      case STRING -> text(index);
      case ENUM -> symbol(index, schema.getEnumSymbols());
      case INT, LONG -> (bytes, event) -> event.category(index, Long.toString(bytes.readLong()));
      case BOOLEAN ->
          (bytes, event) -> event.category(index, Boolean.toString(bytes.readBoolean()));
      case UNION -> AvroPlan.branches(schema, branch -> step(index, branch));
      default -> {
        String type = schema.getType().getName();
        yield (bytes, event) -> {
          throw event.noCategory(index, type);
        };
      }
    };
  }

  private static AvroStep text(int index) {
    AsciiView view = new AsciiView();
    return (bytes, event) -> {
      int length = bytes.readLength();
      event.category(index, textOf(bytes, length, view));
      bytes.skip(length);
    };
  }

  private static CharSequence textOf(AvroBytes bytes, int length, AsciiView view) {
    for (int i = bytes.position(); i < bytes.position() + length; i++) {
      if (bytes.array()[i] < 0) {
        return new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8);
      }
    }
    return view.of(bytes.array(), bytes.position(), length);
  }

  private static AvroStep symbol(int index, List<String> symbols) {
    return (bytes, event) -> event.category(index, symbols.get(bytes.readIndex(symbols.size())));
  }
}
