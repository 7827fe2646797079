/**
 * What a replay is asked for: which detector and model, what to write, what to begin with, how fast
 * and until when.
 *
 * <p>Not here: the options that say so ({@code dev.weir.streams.command.replay}), the doing ({@code
 * dev.weir.streams.replay}).
 */
package dev.weir.streams.replay.plan;
