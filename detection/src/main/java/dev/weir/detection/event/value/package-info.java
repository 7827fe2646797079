/**
 * How one value of an event is read, whatever it stands in: times, numbers as text, and what a
 * message shows of a value that cannot be read.
 *
 * <p>Not here: which fields are read from a file or a message ({@code event.file}, {@code
 * event.message}), and labels ({@code event.label}).
 */
package dev.weir.detection.event.value;
