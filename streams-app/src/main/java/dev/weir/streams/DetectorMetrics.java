package dev.weir.streams;

import dev.weir.schemas.AlertKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * What the detector has counted since the process started. Written by the stream threads, read by
 * anyone.
 */
public final class DetectorMetrics {

  private final LongAdder events = new LongAdder();
  private final LongAdder scored = new LongAdder();
  private final LongAdder modelCalls = new LongAdder();
  private final LongAdder deadLetters = new LongAdder();
  private final LongAdder warmingUp = new LongAdder();
  private final LongAdder anomalous = new LongAdder();
  private final LongAdder late = new LongAdder();
  private final LongAdder tooLate = new LongAdder();
  private final LongAdder foreignKeys = new LongAdder();
  private final Map<AlertKind, LongAdder> alerts = new EnumMap<>(AlertKind.class);

  public DetectorMetrics() {
    for (AlertKind kind : AlertKind.values()) {
      alerts.put(kind, new LongAdder());
    }
  }

  /** Events that could be decoded. */
  public long events() {
    return events.sum();
  }

  /** Events that were given a score and judged. */
  public long scored() {
    return scored.sum();
  }

  /** Calls of the model; {@code scored / modelCalls} is the mean size of a chunk. */
  public long modelCalls() {
    return modelCalls.sum();
  }

  /** Records sent to the dead-letter topic. */
  public long deadLetters() {
    return deadLetters.sum();
  }

  /** Scored events of entities of which too little was known to judge them. */
  public long warmingUp() {
    return warmingUp.sum();
  }

  /** Scored events above their threshold. */
  public long anomalous() {
    return anomalous.sum();
  }

  /** Scored events of an earlier pane than their entity's current one. */
  public long late() {
    return late.sum();
  }

  /** Of the late ones, those older than the window: judged, not learned. */
  public long tooLate() {
    return tooLate.sum();
  }

  /** Events whose record key is not their entity: see {@link DetectorTopology}. */
  public long foreignKeys() {
    return foreignKeys.sum();
  }

  /** Alerts sent of one kind. */
  public long alerts(AlertKind kind) {
    return alerts.get(kind).sum();
  }

  /** Alerts sent. */
  public long alerts() {
    return alerts.values().stream().mapToLong(LongAdder::sum).sum();
  }

  /** Counts events, and those of them that were judged. */
  void addEvents(int decoded, int judged) {
    events.add(decoded);
    scored.add(judged);
  }

  void addModelCall() {
    modelCalls.increment();
  }

  void addForeignKey() {
    foreignKeys.increment();
  }

  /** Counts one record sent to the dead-letter topic. */
  public void addDeadLetter() {
    deadLetters.increment();
  }

  void addAlert(AlertKind kind) {
    alerts.get(kind).increment();
  }

  void addVerdict(boolean isWarmingUp, boolean isAnomalous, boolean isLate, boolean isTooLate) {
    if (isWarmingUp) {
      warmingUp.increment();
    }
    if (isAnomalous) {
      anomalous.increment();
    }
    if (isLate) {
      late.increment();
    }
    if (isTooLate) {
      tooLate.increment();
    }
  }
}
