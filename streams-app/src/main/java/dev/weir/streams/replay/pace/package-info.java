/**
 * How fast a replay for a show goes: its speed in event time, what waits, and the walk that pauses
 * for it.
 *
 * <p>Not here: what is played ({@code dev.weir.streams.replay.plan}), who ends it early ({@code
 * dev.weir.command.stop.Stop}).
 */
package dev.weir.streams.replay.pace;
