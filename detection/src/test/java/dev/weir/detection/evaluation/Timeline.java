package dev.weir.detection.evaluation;

import dev.weir.detection.event.EventCursor;
import java.util.Arrays;
import java.util.List;

/**
 * Judged events written as text, a character a row and a minute between rows: {@code x} or {@code
 * 1} is labelled or flagged, {@code ?} has no label, {@code o} opens an episode after a flagged
 * row.
 */
public final class Timeline {

  private static final int MINUTE = 60_000;

  private final JudgedEvents events = new JudgedEvents();

  /** Rows of an entity, all with the score 1. */
  public Timeline entity(String entityId, String labels, String flagged) {
    double[] scores = new double[labels.length()];
    Arrays.fill(scores, 1);
    return entity(entityId, labels, flagged, scores);
  }

  /** Rows of an entity. */
  public Timeline entity(String entityId, String labels, String flagged, double... scores) {
    for (int row = 0; row < labels.length(); row++) {
      boolean open = isSet(flagged.charAt(row));
      boolean opens =
          open && (row == 0 || flagged.charAt(row) == 'o' || !isSet(flagged.charAt(row - 1)));
      events.add(
          entityId, (long) row * MINUTE, scores[row], 2, label(labels.charAt(row)), open, opens);
    }
    return this;
  }

  public List<JudgedSeries> series() {
    return events.series();
  }

  private static boolean isSet(char mark) {
    return mark == 'x' || mark == '1' || mark == 'o';
  }

  private static int label(char mark) {
    return mark == '?' ? EventCursor.UNLABELLED : isSet(mark) ? 1 : 0;
  }
}
