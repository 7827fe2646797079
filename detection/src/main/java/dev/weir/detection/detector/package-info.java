/**
 * One file describes a detector: its keys, their defaults, and the records they become. Reads text
 * and reports every problem at once. What a value means lives with the stage it belongs to: the
 * records of {@code threshold} and {@code alert} validate themselves; nothing here decides anything
 * about an event.
 */
package dev.weir.detection.detector;
