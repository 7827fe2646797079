package dev.weir.detection.event.file;

import dev.weir.detection.event.avro.AvroFieldName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/** The fields of a record schema as columns, those of nested records too. */
final class AvroColumns {

  private static final int DEEPEST = 4;

  private final List<String> names = new ArrayList<>();
  private final List<Schema> schemas = new ArrayList<>();
  private final List<int[]> paths = new ArrayList<>();

  AvroColumns(Schema schema) {
    add("", new int[0], schema);
  }

  List<String> names() {
    return names;
  }

  Schema schema(int column) {
    return schemas.get(column);
  }

  /** Value of a column, null where it or a record around it is null. */
  Object value(IndexedRecord record, int column) {
    Object value = record;
    for (int position : paths.get(column)) {
      if (!(value instanceof IndexedRecord inside)) {
        return null;
      }
      value = inside.get(position);
    }
    return value;
  }

  private void add(String parent, int[] path, Schema schema) {
    if (path.length == DEEPEST) {
      return;
    }
    for (Schema.Field field : schema.getFields()) {
      int[] inside = Arrays.copyOf(path, path.length + 1);
      inside[path.length] = field.pos();
      String name = AvroFieldName.of(parent, field);
      names.add(name);
      schemas.add(field.schema());
      paths.add(inside);
      Schema nested = recordIn(field.schema());
      if (nested != null) {
        add(name, inside, nested);
      }
    }
  }

  /** The record a field holds, itself or as the only other branch beside null. */
  private static Schema recordIn(Schema schema) {
    if (schema.isNullable() && schema.isUnion() && schema.getTypes().size() == 2) {
      boolean nullFirst = schema.getTypes().get(0).getType() == Schema.Type.NULL;
      return recordIn(schema.getTypes().get(nullFirst ? 1 : 0));
    }
    return schema.getType() == Schema.Type.RECORD ? schema : null;
  }
}
