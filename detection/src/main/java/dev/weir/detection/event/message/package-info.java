/**
 * Events as the bytes of messages: Avro single-object and JSON, read straight into an {@link
 * dev.weir.detection.event.EventBatch} and written from plain values.
 *
 * <p>Not here: events in files ({@code event.file}), Avro's bytes and schemas ({@code event.avro}),
 * and anything of Kafka ({@code streams.event} of the app).
 */
package dev.weir.detection.event.message;
