/**
 * The truth about an event as it stands in its source: which field says it, and in which words.
 *
 * <p>Not here: which labels count in an evaluation ({@code detection.evaluation.label}).
 */
package dev.weir.detection.event.label;
