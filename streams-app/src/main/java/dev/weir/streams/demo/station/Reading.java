package dev.weir.streams.demo.station;

/**
 * What one pump's sensors said at one time.
 *
 * @param time milliseconds since the epoch
 * @param values in the order of {@link Sensor}; NaN where a sensor said nothing
 * @param faulty the truth, which no detector sees
 */
public record Reading(String pumpId, long time, float[] values, boolean faulty) {}
