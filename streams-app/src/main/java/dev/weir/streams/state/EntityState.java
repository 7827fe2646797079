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

  private final String entityId;
  private final Bytes key;
  private final MeanScore score;
  private final PspState threshold;
  private final EpisodeState episode;
  private final RowHistory history;
  private Version version;
  private boolean stored;
  private long lastLearnt;
  private long firstUnwritten;
  private boolean changed;
  private boolean used;
  private boolean gone;

  EntityState(
      String entityId,
      Bytes key,
      Version version,
      boolean stored,
      MeanScore score,
      PspState threshold,
      EpisodeState episode,
      RowHistory history) {
    this.entityId = entityId;
    this.key = key;
    this.version = version;
    this.stored = stored;
    this.lastLearnt = version.offset();
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

  /** Whether an event is known already, because it came before and comes again. */
  boolean hasLearnt(long offset) {
    return offset <= lastLearnt;
  }

  String entityId() {
    return entityId;
  }

  Bytes key() {
    return key;
  }

  boolean isChanged() {
    return changed;
  }

  /** By an event of this offset. */
  void change(long offset) {
    if (!changed) {
      firstUnwritten = offset;
    }
    lastLearnt = offset;
    changed = true;
  }

  /** As this version; until the next change there is nothing to write. */
  void written(Version as) {
    version = as;
    stored = true;
    changed = false;
  }

  /** The newest in the stores, or what the first will follow. */
  Version version() {
    return version;
  }

  /** Whether the stores have that version. */
  boolean isStored() {
    return stored;
  }

  /** Offset of the last event learnt. */
  long lastLearnt() {
    return lastLearnt;
  }

  /** Offset of the first event that the stores do not know, where it has changed. */
  long firstUnwritten() {
    return firstUnwritten;
  }

  /**
   * Reads what an event's judgement will read first, so that it is in the processor's cache then.
   *
   * @return a number of no meaning, made of all that was read
   */
  int warm() {
    return threshold.warm() + episode.warm() + (changed ? 1 : 0);
  }

  void use() {
    used = true;
  }

  /** Whether it was used since this was asked last. */
  boolean wasUsed() {
    boolean was = used;
    used = false;
    return was;
  }

  /** No longer among the live objects: what is done to it now would be lost. */
  boolean isGone() {
    return gone;
  }

  void leave() {
    gone = true;
  }
}
