package dev.weir.detection.event.message;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.Categories;
import dev.weir.detection.event.avro.AsciiView;
import dev.weir.detection.event.avro.AvroBytes;
import dev.weir.detection.event.avro.AvroFieldName;
import dev.weir.detection.event.avro.AvroSkip;
import dev.weir.detection.event.avro.WantedFields;
import dev.weir.detection.event.value.EventTimeUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.Schema;

/**
 * Compiles a writer's schema to the steps that read an event from it. The schema is walked once;
 * from then on only the wanted fields are read, straight from the bytes, in the order they were
 * written. Null is a missing value, a field the writer does not have as well; a boolean is 0 or 1,
 * or in a field of text a category.
 */
final class AvroPlan {

  private final WantedFields wanted;
  private final List<Optional<Categories>> categories;

  private AvroPlan(WantedFields wanted) {
    this.wanted = wanted;
    this.categories = wanted.fields().categories();
  }

  static AvroStep compile(Schema schema, WantedFields wanted) {
    return new AvroPlan(wanted).record("", schema);
  }

  private AvroStep record(String path, Schema schema) {
    AvroStep[] steps =
        OptionalFloats.joined(
            schema.getFields().stream()
                .map(field -> field(AvroFieldName.of(path, field), field.schema()))
                .toList());
    return (bytes, event) -> {
      for (AvroStep step : steps) {
        step.read(bytes, event);
      }
    };
  }

  private AvroStep field(String path, Schema schema) {
    int role = wanted.roleOf(path);
    return switch (role) {
      case WantedFields.ENTITY -> entity(schema);
      case WantedFields.TIME -> time(schema);
      case WantedFields.NOTHING -> wanted.reachesInto(path) ? inside(path, schema) : skip(schema);
      default ->
          categories.get(role).isPresent()
              ? AvroCategories.step(role, schema)
              : value(role, schema);
    };
  }

  private AvroStep inside(String path, Schema schema) {
    return switch (schema.getType()) {
      case RECORD -> record(path, schema);
      case UNION -> branches(schema, branch -> inside(path, branch));
      default -> skip(schema);
    };
  }

  private static AvroStep skip(Schema schema) {
    AvroSkip skip = AvroSkip.of(schema);
    return (bytes, event) -> skip.over(bytes);
  }

  private static AvroStep value(int index, Schema schema) {
    return switch (schema.getType()) {
      case NULL -> (bytes, event) -> {};
      case BOOLEAN -> (bytes, event) -> event.value(index, bytes.readBoolean() ? 1 : 0);
      case INT, LONG -> (bytes, event) -> event.value(index, bytes.readLong());
      case FLOAT ->
          (bytes, event) -> event.value(index, Float.intBitsToFloat(bytes.readFixedInt()));
      case DOUBLE ->
          (bytes, event) ->
              event.value(index, (float) Double.longBitsToDouble(bytes.readFixedLong()));
      case UNION ->
          OptionalFloats.fits(schema)
              ? new OptionalFloats(new int[] {index})
              : branches(schema, branch -> value(index, branch));
      default -> {
        String type = schema.getType().getName();
        yield (bytes, event) -> {
          throw event.noNumber(index, type);
        };
      }
    };
  }

  private static AvroStep entity(Schema schema) {
    return switch (schema.getType()) {
      case NULL -> (bytes, event) -> {};
      case INT, LONG -> (bytes, event) -> event.entity(event.entities.of(bytes.readLong()));
      case STRING -> AvroPlan::entityText;
      case ENUM -> {
        List<String> symbols = schema.getEnumSymbols();
        yield (bytes, event) -> event.entity(symbols.get(bytes.readIndex(symbols.size())));
      }
      case UNION -> branches(schema, AvroPlan::entity);
      default -> {
        String type = schema.getType().getName();
        yield (bytes, event) -> {
          throw event.entities.wrongType(type);
        };
      }
    };
  }

  private static void entityText(AvroBytes bytes, DecodedEvent event) throws BadEventException {
    int length = bytes.readLength();
    event.entity(event.entities.of(bytes.array(), bytes.position(), length));
    bytes.skip(length);
  }

  private static AvroStep time(Schema schema) {
    return switch (schema.getType()) {
      case NULL -> (bytes, event) -> {};
      case INT, LONG -> timeNumber(EventTimeUnit.of(schema));
      case FLOAT ->
          (bytes, event) ->
              event.time(event.time.ofNumber(Float.intBitsToFloat(bytes.readFixedInt())));
      case DOUBLE ->
          (bytes, event) ->
              event.time(event.time.ofNumber(Double.longBitsToDouble(bytes.readFixedLong())));
      case STRING -> timeText();
      case UNION -> branches(schema, AvroPlan::time);
      default -> {
        String type = schema.getType().getName();
        yield (bytes, event) -> {
          throw event.time.unreadable(type);
        };
      }
    };
  }

  private static AvroStep timeNumber(EventTimeUnit unit) {
    return switch (unit) {
      case MILLIS -> (bytes, event) -> event.time(event.time.ofMillis(bytes.readLong()));
      case MICROS ->
          (bytes, event) -> event.time(event.time.ofMillis(Math.floorDiv(bytes.readLong(), 1000L)));
      case NONE -> (bytes, event) -> event.time(event.time.ofNumber(bytes.readLong()));
    };
  }

  private static AvroStep timeText() {
    AsciiView view = new AsciiView();
    return (bytes, event) -> {
      int length = bytes.readLength();
      event.time(event.time.ofText(view.of(bytes.array(), bytes.position(), length)));
      bytes.skip(length);
    };
  }

  static AvroStep branches(Schema union, Function<Schema, AvroStep> compile) {
    AvroStep[] steps = union.getTypes().stream().map(compile).toArray(AvroStep[]::new);
    return (bytes, event) -> steps[bytes.readIndex(steps.length)].read(bytes, event);
  }
}
