/**
 * {@code weir evaluate}: its options, and what it prints and writes.
 *
 * <p>Not here: options that say what is tried ({@code command.trial}), and the work itself, which
 * is in the packages beside this one.
 */
package dev.weir.evaluation.command;
