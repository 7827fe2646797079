package dev.weir.detection.event.message;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.avro.AvroBytes;

/** Reads one value of a writer's schema: takes from it what the event wants, or steps over it. */
@FunctionalInterface
interface AvroStep {

  void read(AvroBytes bytes, DecodedEvent event) throws BadEventException;
}
