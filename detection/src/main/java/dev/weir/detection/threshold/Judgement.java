package dev.weir.detection.threshold;

/**
 * What the threshold says of one event. A result object that the caller keeps and passes to every
 * {@link PspThreshold#judge}, so that judging allocates nothing; it speaks of the event judged
 * last.
 */
public final class Judgement {

  static final int SAMPLES_NEEDED = 20;

  Verdict verdict = Verdict.WARMING_UP;
  double threshold = Double.POSITIVE_INFINITY;
  double pValue = 1;
  double alpha = AlertRate.DEFAULT_ALPHA;
  int samplesSeen;
  boolean cold = true;
  boolean late;
  boolean tooLate;
  boolean ahead;
  boolean accepting;
  boolean extrapolating;
  boolean quiet;
  double highest;

  public Verdict verdict() {
    return verdict;
  }

  public boolean anomalous() {
    return verdict == Verdict.ANOMALOUS;
  }

  /**
   * Far from anomalous: the p-value is at least ten times the alert rate, or the score lies under
   * the fitted tail. What an incident needs in a row to be over.
   */
  public boolean quiet() {
    return quiet;
  }

  /**
   * The score from which on one is higher than all in the window, by bucket: the end of the highest
   * bucket before this event, 3 % over its score as a rule, 6 at most; 0 while there is none, +∞
   * where scores have left the grid.
   */
  public double highest() {
    return highest;
  }

  /** In the unit of the score; +∞ while no threshold can be given. */
  public double threshold() {
    return threshold;
  }

  /**
   * Probability of a score this high among the entity's recent ones, in [1e-12, 1]. For scores
   * under the fitted tail it is the tail's share of all events, an upper bound of their rank.
   */
  public double pValue() {
    return pValue;
  }

  /** Share of events that may exceed the threshold, as in force for this event. */
  public double alpha() {
    return alpha;
  }

  /** Events of the entity learned before this one. */
  public int samplesSeen() {
    return samplesSeen;
  }

  /** Events that must be learned before any verdict but {@link Verdict#WARMING_UP}. */
  public int samplesNeeded() {
    return SAMPLES_NEEDED;
  }

  /** The entity is young: its threshold is still renewed within panes and may lean on the prior. */
  public boolean cold() {
    return cold;
  }

  /** The event belongs to an earlier pane than the entity's current one. */
  public boolean late() {
    return late;
  }

  /** The event is older than the window; it was judged but not learned. */
  public boolean tooLate() {
    return tooLate;
  }

  /** The event's clock is more than a pane ahead, and no second event has confirmed it yet. */
  public boolean ahead() {
    return ahead;
  }

  /** Whether the event moves time as it should: neither late nor ahead. */
  public boolean onTime() {
    return !late && !ahead;
  }

  /** The entity's recent panes agree on a higher level, and the threshold is following it. */
  public boolean accepting() {
    return accepting;
  }

  /**
   * The threshold lies beyond what the window has seen: fewer than half an event is expected there.
   */
  public boolean extrapolating() {
    return extrapolating;
  }
}
