package dev.weir.trainer.distance;

/**
 * Where inputs lie.
 *
 * @param values [N, L]
 * @param present 1 where a value is there, else 0; [N, L] or [1, L]
 */
public record Position<V>(V values, V present) {}
