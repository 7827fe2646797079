package dev.weir.trainer.score;

/** {@code share = r² / max(1, Σ m)}: the mean squared error. */
public record MeanSquare() implements ScoreRule {}
