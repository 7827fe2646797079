/**
 * What a replay leaves for another to go on with: the states of its entities and where it stood, in
 * one file.
 *
 * <p>Not here: the binary form of an entity's state ({@code dev.weir.streams.state}), when a replay
 * stops ({@code dev.weir.streams.replay}).
 */
package dev.weir.streams.replay.resume;
