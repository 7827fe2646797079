package dev.weir.trainer.network;

/** {@code y = max(0, x)}. */
public record Relu() implements Layer {}
