/**
 * What arrives: events read from files ({@link dev.weir.detection.event.EventFile}) and from the
 * bytes of messages ({@code EventDecoder}), their time and their entity, and what makes an event a
 * bad one.
 *
 * <p>Not here: what the numbers mean and which of them are possible ({@code detection.features}),
 * and how messages travel, where bad ones go ({@code streams.event} of the app).
 */
package dev.weir.detection.event;
