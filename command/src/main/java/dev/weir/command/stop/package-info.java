/**
 * Ctrl-C and SIGTERM: how long work hears of them, and what it then ends with.
 *
 * <p>Not here: files that were begun ({@code command.output}), and what a service does when it is
 * told to end, which is the command's business.
 */
package dev.weir.command.stop;
