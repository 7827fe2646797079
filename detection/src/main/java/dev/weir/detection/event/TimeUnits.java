package dev.weir.detection.event;

import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** The unit of a time that an Avro schema vouches for by its logical type. */
enum TimeUnits {
  MILLIS,
  MICROS,
  NONE;

  static TimeUnits of(Schema schema) {
    if (schema.isUnion()) {
      return schema.getTypes().stream()
          .map(TimeUnits::of)
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
