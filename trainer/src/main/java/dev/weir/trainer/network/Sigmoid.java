package dev.weir.trainer.network;

/** {@code y = 1 / (1 + exp(−x))}. */
public record Sigmoid() implements Layer {}
