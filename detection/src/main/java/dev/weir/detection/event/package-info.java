/**
 * What arrives: an event's entity, time and numbers, what makes it a bad one, and how it is walked
 * to in a file or gathered in a batch.
 *
 * <p>Not here: reading files ({@code event.file}), messages ({@code event.message}), single values
 * ({@code event.value}) and labels ({@code event.label}), Avro's bytes and schemas ({@code
 * event.avro}); what the numbers mean and which of them are possible ({@code detection.features});
 * how messages travel and where bad ones go ({@code streams.event} of the app).
 */
package dev.weir.detection.event;
