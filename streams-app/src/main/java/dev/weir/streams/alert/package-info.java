/**
 * The alert stage's records: builds {@link dev.weir.schemas.Alert} and {@link
 * dev.weir.schemas.ScoredEvent} and encodes them as Avro single objects.
 *
 * <p>Not here: when an incident opens, grows and closes ({@code detection.alert}), and where
 * records are sent (the root package).
 */
package dev.weir.streams.alert;
