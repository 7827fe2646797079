/**
 * From text to a detector: the keys a detector file may have, with their defaults and meanings, how
 * file, environment and command line lie over each other, and the reading of values. Every problem
 * is reported at once.
 *
 * <p>Not here: the records that are made of it ({@code dev.weir.detection.detector} and the stages
 * themselves), which check what they hold.
 */
package dev.weir.detection.detector.file;
