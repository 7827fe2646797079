package dev.weir.detection.event.avro;

import org.apache.avro.Schema;

/**
 * What a field of an Avro record is called in a detector: its path through nested records, {@code
 * motor.current}. A field that bears the property {@value #PROPERTY} goes by that name, since Avro
 * does not allow every name.
 */
public final class AvroFieldName {

  /** Property of a schema's field with its true name. */
  public static final String PROPERTY = "weir.field";

  private AvroFieldName() {}

  /** The name of a field inside the record of the name {@code parent}, empty for the outermost. */
  public static String of(String parent, Schema.Field field) {
    String named = field.getProp(PROPERTY);
    String name = named == null ? field.name() : named;
    return parent.isEmpty() ? name : parent + "." + name;
  }
}
