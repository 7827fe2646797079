package dev.weir.evaluation;

import dev.weir.evaluation.result.Comparison;
import java.time.Duration;

/**
 * What a trial came to.
 *
 * @param trial what was to be tried
 * @param comparison all its outcomes
 * @param processor time that its jobs took on a processor, all workers together, those counted that
 *     an earlier evaluation did
 */
public record Tried(Trial trial, Comparison comparison, Duration processor) {}
