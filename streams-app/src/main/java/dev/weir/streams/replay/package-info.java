/**
 * History through the running topology: reads files, feeds the very topology that runs live, one
 * event after the other and at full speed, and writes what came out as scores, alerts and metrics.
 * The same files, model and detector give the same bytes.
 *
 * <p>Not here: any decision about an event. That is the topology's, and what the figures mean is
 * {@code dev.weir.detection.evaluation}'s. The command line is {@code dev.weir.streams.command}'s.
 */
package dev.weir.streams.replay;
