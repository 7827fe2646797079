/**
 * How a model scores what its network got wrong, as plain numbers: one record for each rule,
 * written against {@code network.Operators}. The torch package fits a rule; a new one is a record
 * here and its fitting there.
 *
 * <p>Not here: what becomes of scores ({@code calibration}, {@code dev.weir.detection.threshold}).
 */
package dev.weir.trainer.score;
