package dev.weir.evaluation.run;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.threshold.FixedThreshold;
import dev.weir.detection.threshold.Judgement;
import dev.weir.detection.threshold.PspPolicy;
import dev.weir.detection.threshold.PspState;
import dev.weir.detection.threshold.PspThreshold;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/** Judges a score of an entity, and learns it if it learns. */
@FunctionalInterface
interface Decider {

  /**
   * @param into is given what there is to say of the event
   * @throws BadEventException if the score is no score
   */
  void judge(String entityId, long eventTime, float score, Judgement into) throws BadEventException;

  /** The detector's own threshold. */
  static Decider adaptive(PspPolicy policy, SortedMap<Integer, Integer> prior) {
    PspThreshold threshold = new PspThreshold(policy, prior);
    Map<String, PspState> states = new HashMap<>();
    return (entityId, eventTime, score, into) ->
        threshold.judge(
            states.computeIfAbsent(entityId, entity -> new PspState()), eventTime, score, into);
  }

  /** One threshold for all. */
  static Decider fixed(double threshold) {
    FixedThreshold fixed = new FixedThreshold(threshold);
    return (entityId, eventTime, score, into) -> fixed.judge(score, into);
  }
}
