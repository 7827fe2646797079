/**
 * Which labels figures may use, where some of them are of the past or came to be known before.
 *
 * <p>Not here: how a label is written ({@code dev.weir.detection.event}), and what figures make of
 * it.
 */
package dev.weir.detection.evaluation.label;
