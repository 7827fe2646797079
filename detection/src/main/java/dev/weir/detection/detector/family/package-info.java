/**
 * What only some families of autoencoders read of a detector file: a record each, validated, and
 * one that holds them all.
 *
 * <p>Not here: which family reads which key ({@code detector.file}); what the families are ({@code
 * dev.weir.trainer}).
 */
package dev.weir.detection.detector.family;
