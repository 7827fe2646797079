package dev.weir.detection.event.avro;

import dev.weir.detection.event.EventFields;
import dev.weir.detection.event.EventSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.JsonProperties;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/**
 * Derives a schema from names and whether they are text. A name that Avro does not allow is written
 * with underscores, and the schema's field carries the true one as its property {@value
 * AvroFieldName#PROPERTY}.
 */
final class DerivedSchema {

  private final Set<String> taken = new HashSet<>();

  private DerivedSchema() {}

  static Schema of(EventSettings settings, EventFields fields) {
    return new DerivedSchema().derive(settings, fields);
  }

  private Schema derive(EventSettings settings, EventFields names) {
    List<Schema.Field> fields = new ArrayList<>();
    settings.entity().ifPresent(name -> fields.add(field(name, Schema.create(Schema.Type.STRING))));
    Schema time = Schema.create(Schema.Type.LONG);
    fields.add(field(settings.time(), LogicalTypes.timestampMillis().addToSchema(time)));
    for (int i = 0; i < names.names().size(); i++) {
      boolean text = names.categories().get(i).isPresent();
      fields.add(optional(names.names().get(i), text ? Schema.Type.STRING : Schema.Type.FLOAT));
    }
    return Schema.createRecord("Event", null, "dev.weir.events", false, fields);
  }

  private Schema.Field optional(String name, Schema.Type type) {
    Schema union = Schema.createUnion(Schema.create(Schema.Type.NULL), Schema.create(type));
    return named(name, new Schema.Field(avroName(name), union, null, JsonProperties.NULL_VALUE));
  }

  private Schema.Field field(String name, Schema type) {
    return named(name, new Schema.Field(avroName(name), type));
  }

  private static Schema.Field named(String name, Schema.Field field) {
    if (!field.name().equals(name)) {
      field.addProp(AvroFieldName.PROPERTY, name);
    }
    return field;
  }

  private String avroName(String name) {
    String allowed = name.replaceAll("[^A-Za-z0-9_]", "_");
    String candidate = Character.isDigit(allowed.charAt(0)) ? "_" + allowed : allowed;
    String unique = candidate;
    for (int i = 2; !taken.add(unique); i++) {
      unique = candidate + "_" + i;
    }
    return unique;
  }
}
