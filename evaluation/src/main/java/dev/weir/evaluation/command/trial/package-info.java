/**
 * Options that say what is tried on what, and what is asked of it: those that a set of a suite may
 * give too.
 *
 * <p>Not here: options of the command line alone ({@code command}), and the document of a suite
 * ({@code suite}).
 */
package dev.weir.evaluation.command.trial;
