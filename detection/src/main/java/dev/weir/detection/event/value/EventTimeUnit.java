package dev.weir.detection.event.value;

import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** The unit of a time that an Avro schema vouches for by its logical type. */
public enum EventTimeUnit {
  MILLIS,
  MICROS,
  NONE;

  /** The unit of a field of this schema, which may be a union with null. */
  public static EventTimeUnit of(Schema schema) {
    if (schema.isUnion()) {
      return schema.getTypes().stream()
          .map(EventTimeUnit::of)
          .filter(unit -> unit != NONE)
          .findFirst()
          .orElse(NONE);
    }
    LogicalType type = schema.getLogicalType();
    if (type instanceof LogicalTypes.TimestampMillis
        || type instanceof LogicalTypes.LocalTimestampMillis) {
      return MILLIS;
    }
    return type instanceof LogicalTypes.TimestampMicros
            || type instanceof LogicalTypes.LocalTimestampMicros
        ? MICROS
        : NONE;
  }
}
