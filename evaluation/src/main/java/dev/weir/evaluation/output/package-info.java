/**
 * A comparison for people and programs: text, CSV, JSON and a page.
 *
 * <p>Not here: what the figures are, which {@code result} works out.
 */
package dev.weir.evaluation.output;
