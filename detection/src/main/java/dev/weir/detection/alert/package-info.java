/**
 * From verdicts to incidents: when one opens, grows and closes, how severe it is, and what it is
 * called.
 *
 * <p>Lives here: {@link dev.weir.detection.alert.EpisodePolicy}, the state of one entity ({@link
 * dev.weir.detection.alert.EpisodeState}) and the verbs that move it ({@link
 * dev.weir.detection.alert.Episodes}).
 *
 * <p>Not here: whether an event is anomalous ({@code threshold}), and the record that people are
 * sent (the streams application's alert stage).
 */
package dev.weir.detection.alert;
