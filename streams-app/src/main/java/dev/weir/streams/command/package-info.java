/**
 * The commands of {@code bin/weir} that run on the streams app: options, messages, exit codes.
 *
 * <p>What they do is done elsewhere: the topology in {@code dev.weir.streams}, the demo in {@code
 * dev.weir.streams.demo}, replay in {@code dev.weir.streams.replay}. {@code train} is the
 * trainer's.
 */
package dev.weir.streams.command;
