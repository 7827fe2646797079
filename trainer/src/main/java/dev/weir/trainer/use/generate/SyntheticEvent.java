package dev.weir.trainer.use.generate;

/**
 * An event that nobody saw.
 *
 * @param time milliseconds since the epoch
 * @param row values in raw units, [D]
 */
record SyntheticEvent(long time, float[] row) {}
