/**
 * Processes that do jobs beside each other, and what they say to each other.
 *
 * <p>Not here: what a job is and does ({@code run}).
 */
package dev.weir.evaluation.work;
