/**
 * Events in files: CSV, JSON lines, Avro containers and idx images, gzipped or not, all read
 * through {@link dev.weir.detection.event.EventCursor}.
 *
 * <p>Not here: which rows of which files are wanted ({@code detection.history}), and events as the
 * bytes of messages ({@code detection.event.message}).
 */
package dev.weir.detection.event.file;
