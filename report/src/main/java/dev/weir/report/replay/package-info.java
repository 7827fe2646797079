/**
 * A replay as a page: what it found, missed and raised for nothing, each with its picture.
 *
 * <p>Not here: the figures themselves, which are {@code dev.weir.detection.evaluation}'s, how a
 * series is drawn, which is {@code dev.weir.report.series}', and running anything.
 */
package dev.weir.report.replay;
