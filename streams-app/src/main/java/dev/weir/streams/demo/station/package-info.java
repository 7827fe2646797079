/**
 * A pump station that does not exist: pumps with eight sensors each, whose readings follow a little
 * physics, a day's demand, weather, wear and noise, and the faults that befall them, kept as the
 * truth. Deterministic by seed; no wall clock.
 *
 * <p>Nothing here knows Kafka or detectors; {@code dev.weir.streams.demo} publishes the readings.
 */
package dev.weir.streams.demo.station;
