/**
 * The running detector: the only package that knows every stage.
 *
 * <p>Lives here: the topology ({@link dev.weir.streams.DetectorTopology}), the processor that takes
 * an event through features, score, threshold and alert, and the life of the app ({@link
 * dev.weir.streams.WeirApp}).
 *
 * <p>Not here: what a stage does, which is in the stage's own package ({@code event}, {@code
 * score}, {@code state}, {@code alert}, and the stages of {@code dev.weir.detection}); who starts
 * the app and who asks how it is ({@code command}, {@code http}).
 */
package dev.weir.streams;
