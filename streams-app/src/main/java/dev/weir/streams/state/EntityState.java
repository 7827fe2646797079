package dev.weir.streams.state;

import dev.weir.detection.alert.EpisodeState;
import dev.weir.detection.features.RowHistory;
import dev.weir.detection.score.MeanScore;
import dev.weir.detection.threshold.PspState;
import org.apache.kafka.common.utils.Bytes;

/**
 * All that is known of one entity under one model version: what the threshold, the episodes and the
 * windows remember. A live object of {@link LiveStates}: change it, then say that it {@linkplain
 * LiveStates#changed changed}. Not thread-safe; one per entity and task.
 */
public final class EntityState {

  private final Bytes key;
  private final MeanScore score;
  private final PspState threshold;
  private final EpisodeState episode;
  private final RowHistory history;
  private boolean changed;
  private boolean gone;

  EntityState(
      Bytes key, MeanScore score, PspState threshold, EpisodeState episode, RowHistory history) {
    this.key = key;
    this.score = score;
    this.threshold = threshold;
    this.episode = episode;
    this.history = history;
  }

  public MeanScore score() {
    return score;
  }

  public PspState threshold() {
    return threshold;
  }

  public EpisodeState episode() {
    return episode;
  }

  /** The entity's last rows; null where the model needs none. */
  public RowHistory history() {
    return history;
  }

  Bytes key() {
    return key;
  }

  boolean isChanged() {
    return changed;
  }

  void setChanged(boolean value) {
    changed = value;
  }

  /** No longer among the live objects: what is done to it now would be lost. */
  boolean isGone() {
    return gone;
  }

  void leave() {
    gone = true;
  }
}
