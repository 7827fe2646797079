/**
 * Avro as events use it: the schemas they may be written by, which fields of a record a detector
 * wants, and the primitive values in a message's bytes.
 *
 * <p>Not here: events read from messages ({@code dev.weir.detection.event.message}) and from
 * container files ({@code dev.weir.detection.event.file}).
 */
package dev.weir.detection.event.avro;
