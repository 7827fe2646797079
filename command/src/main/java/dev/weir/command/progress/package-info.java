/**
 * How far a long task is, for whoever watches: a bar, lines, or nothing.
 *
 * <p>Not here: whether a terminal is there ({@code dev.weir.command}), and what a task counts,
 * which is the command's business.
 */
package dev.weir.command.progress;
