package dev.weir.trainer.input;

import dev.weir.trainer.data.Samples;

/**
 * Which events stand for all where there are more than may be looked at together: of either kind
 * the first of every so many. The rarer kind is thinned only where it alone fills more than half of
 * the room.
 *
 * <p>What is learnt from them has other odds than all have. Its logit needs {@link #level} added
 * (King and Zeng 2001, "Logistic regression in rare events data", section 4.1):
 *
 * <pre>
 * ln(P(1) / P(0)) = ln(P'(1) / P'(0)) + ln(anomalous / others)
 * </pre>
 *
 * @param anomalous one is kept of so many labelled anomalous, at least 1
 * @param others one is kept of so many labelled normal or not at all, at least 1
 */
public record Thinning(int anomalous, int others) {

  /**
   * @param most how many may be kept, at least 2
   */
  public static Thinning of(Samples samples, int most) {
    if (samples.size() <= most) {
      return new Thinning(1, 1);
    }
    int anomalous = samples.count(1);
    int rare = Math.min(anomalous, samples.size() - anomalous);
    int ofRare = every(rare, most / 2);
    int ofOthers = every(samples.size() - rare, most - kept(rare, ofRare));
    return anomalous == rare ? new Thinning(ofRare, ofOthers) : new Thinning(ofOthers, ofRare);
  }

  private static int every(int count, int room) {
    return Math.max(1, kept(count, room));
  }

  private static int kept(int count, int every) {
    return (int) (((long) count + every - 1) / every);
  }

  /** The coarser of the two for either kind. */
  public Thinning and(Thinning other) {
    return new Thinning(Math.max(anomalous, other.anomalous), Math.max(others, other.others));
  }

  /** What is to be added to a logit learnt from those kept; 0 where all are. */
  public double level() {
    return Math.log((double) anomalous / others);
  }
}
