package dev.weir.trainer.fit;

/**
 * How badly a network reconstructs inputs.
 *
 * @param scores one per input, as the model file's {@code score}
 * @param features one per feature: its mean share of the scores; they sum to the mean score
 */
public record Errors(float[] scores, double[] features) {}
