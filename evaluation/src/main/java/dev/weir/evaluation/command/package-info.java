/**
 * {@code weir evaluate}: its options, and what it prints and writes.
 *
 * <p>Not here: the work itself, which is in the packages beside this one.
 */
package dev.weir.evaluation.command;
