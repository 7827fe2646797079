package dev.weir.detection.event.avro;

import dev.weir.detection.event.BadEventException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/** Steps over one value of a schema without reading it. */
@FunctionalInterface
public interface AvroSkip {

  void over(AvroBytes bytes) throws BadEventException;

  static AvroSkip of(Schema schema) {
    return new Compiler().compile(schema);
  }

  /** Compiles a schema once; a schema that contains itself ends in the skip that is under way. */
  final class Compiler {

    private final Map<String, Sequence> records = new HashMap<>();

    AvroSkip compile(Schema schema) {
      return switch (schema.getType()) {
        case NULL -> bytes -> {};
        case BOOLEAN -> bytes -> bytes.skip(1);
        case FLOAT -> bytes -> bytes.skip(Float.BYTES);
        case DOUBLE -> bytes -> bytes.skip(Double.BYTES);
        case INT, LONG, ENUM -> AvroBytes::readLong;
        case STRING, BYTES -> bytes -> bytes.skip(bytes.readLength());
        case FIXED -> fixed(schema.getFixedSize());
        case UNION -> new Branches(schema.getTypes().stream().map(this::compile).toList());
        case ARRAY -> new Blocks(compile(schema.getElementType()));
        case MAP -> new Blocks(entry(compile(schema.getValueType())));
        case RECORD -> record(schema);
      };
    }

    private static AvroSkip fixed(int size) {
      return bytes -> bytes.skip(size);
    }

    private static AvroSkip entry(AvroSkip value) {
      return bytes -> {
        bytes.skip(bytes.readLength());
        value.over(bytes);
      };
    }

    private AvroSkip record(Schema schema) {
      Sequence known = records.get(schema.getFullName());
      if (known != null) {
        return known;
      }
      Sequence sequence = new Sequence();
      records.put(schema.getFullName(), sequence);
      sequence.fields =
          schema.getFields().stream().map(f -> compile(f.schema())).toArray(AvroSkip[]::new);
      return sequence;
    }
  }

  /** A record: one field after the other. */
  final class Sequence implements AvroSkip {

    private AvroSkip[] fields = {};

    @Override
    public void over(AvroBytes bytes) throws BadEventException {
      bytes.enter();
      for (AvroSkip field : fields) {
        field.over(bytes);
      }
      bytes.leave();
    }
  }

  /** A union: the number of a branch, then its value. */
  record Branches(List<AvroSkip> branches) implements AvroSkip {

    @Override
    public void over(AvroBytes bytes) throws BadEventException {
      branches.get(bytes.readIndex(branches.size())).over(bytes);
    }
  }

  /** An array or a map: blocks of items, of which some say how many bytes they are. */
  record Blocks(AvroSkip item) implements AvroSkip {

    @Override
    public void over(AvroBytes bytes) throws BadEventException {
      for (long count = bytes.readLong(); count != 0; count = bytes.readLong()) {
        if (count < 0) {
          bytes.skip(bytes.readLength());
        } else {
          overItems(count, bytes);
        }
      }
    }

    private void overItems(long count, AvroBytes bytes) throws BadEventException {
      if (count > bytes.remaining()) {
        throw AvroBytes.broken("at most %d items".formatted(bytes.remaining()), count);
      }
      int before = bytes.position();
      item.over(bytes);
      // Items of no bytes are none to step over; counting them could keep a thread busy for ever.
      for (long i = 1; i < count && bytes.position() > before; i++) {
        item.over(bytes);
      }
    }
  }
}
