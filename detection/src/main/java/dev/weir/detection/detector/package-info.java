/**
 * What one file says of a detector, as records: events, model, score, state, topics, and all of
 * them together. What a value means lives with the stage it belongs to: the records of {@code
 * threshold} and {@code alert} validate themselves; nothing here decides anything about an event.
 *
 * <p>Not here: the keys and how they are read ({@code file}), what only some families of
 * autoencoders read ({@code family}).
 */
package dev.weir.detection.detector;
