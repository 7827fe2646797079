package dev.weir.streams.alert;

import dev.weir.detection.threshold.Judgement;
import dev.weir.detection.threshold.Verdict;
import dev.weir.schemas.ScoredEvent;
import java.time.Instant;

/** Puts judged events into the records of the scores topic. */
public final class Scores {

  private Scores() {}

  /** The score is there whatever the verdict; threshold and p-value are not while warming up. */
  public static ScoredEvent of(String entityId, long eventTime, float score, Judgement judgement) {
    boolean warmingUp = judgement.verdict() == Verdict.WARMING_UP;
    // A builder would check each field against the schema, for every event.
    return new ScoredEvent(
        entityId,
        Instant.ofEpochMilli(eventTime),
        score,
        warmingUp ? null : judgement.threshold(),
        warmingUp ? null : judgement.pValue(),
        verdict(judgement.verdict()));
  }

  private static dev.weir.schemas.Judgement verdict(Verdict verdict) {
    return switch (verdict) {
      case NORMAL -> dev.weir.schemas.Judgement.NORMAL;
      case ANOMALOUS -> dev.weir.schemas.Judgement.ANOMALOUS;
      case WARMING_UP -> dev.weir.schemas.Judgement.WARMING_UP;
    };
  }
}
