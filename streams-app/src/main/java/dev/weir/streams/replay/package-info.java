/**
 * History through the running topology: walks over a source, feeds the very topology that runs
 * live, one event after the other, and writes what came out as scores, alerts and metrics. The same
 * past, model and detector give the same bytes, in one run or in several.
 *
 * <p>Not here: any decision about an event. That is the topology's, and what the figures mean is
 * {@code dev.weir.detection.evaluation}'s. What is asked for is in {@code plan}, where the events
 * come from in {@code source} and {@code chunk}, how fast in {@code pace}, what is written in
 * {@code figures} and {@code output}, what one replay leaves for another in {@code resume}. The
 * command line is {@code dev.weir.streams.command}'s.
 */
package dev.weir.streams.replay;
