package dev.weir.streams.replay;

import dev.weir.schemas.Alert;
import dev.weir.schemas.ScoredEvent;
import dev.weir.streams.ReplayListener;
import dev.weir.streams.replay.chunk.Chunk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What came of the events of one chunk. Used again for the next one. */
final class Outcomes implements ReplayListener {

  private final ScoredEvent[] scores = new ScoredEvent[Chunk.EVENTS];
  private final List<Alert> alerts = new ArrayList<>();
  private final int[] alertsBefore = new int[Chunk.EVENTS + 1];
  private int present;

  void clear() {
    Arrays.fill(scores, null);
    alerts.clear();
  }

  @Override
  public void event(int index) {
    present = index;
    alertsBefore[index] = alerts.size();
    alertsBefore[index + 1] = alerts.size();
  }

  @Override
  public void alert(Alert alert) {
    alerts.add(alert);
    alertsBefore[present + 1] = alerts.size();
  }

  @Override
  public void score(ScoredEvent score) {
    scores[present] = score;
  }

  /** The score of an event; null where it became a dead letter. */
  ScoredEvent score(int index) {
    return scores[index];
  }

  /** The alerts that an event raised. */
  List<Alert> alerts(int index) {
    return alerts.subList(alertsBefore[index], alertsBefore[index + 1]);
  }
}
