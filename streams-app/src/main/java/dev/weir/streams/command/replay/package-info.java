/**
 * The options of {@code replay}: where its events come from, how it goes.
 *
 * <p>Not here: the command itself ({@code dev.weir.streams.command}) and what the options do
 * ({@code dev.weir.streams.replay}).
 */
package dev.weir.streams.command.replay;
