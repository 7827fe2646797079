/**
 * The files that a replay writes: scores as CSV, alerts as JSON lines, figures as JSON, the page.
 *
 * <p>Not here: what a page looks like ({@code dev.weir.report}), the state for another replay
 * ({@code dev.weir.streams.replay.resume}).
 */
package dev.weir.streams.replay.output;
