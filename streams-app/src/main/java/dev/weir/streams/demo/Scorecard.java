package dev.weir.streams.demo;

import dev.weir.schemas.Alert;
import dev.weir.schemas.AlertKind;
import dev.weir.streams.demo.station.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What was found beside the truth. A fault is found by an incident of its pump that opens while it
 * lasts. An incident that opens within the aftermath of a fault, while the pump cools down and
 * settles, is neither a find nor false. Any other is false.
 */
final class Scorecard {

  static final Duration AFTERMATH = Duration.ofHours(1);

  /** Share of the faults that must be found for the demo to have worked. */
  static final double LEAST_FOUND = 0.8;

  /** False incidents that are allowed, per pump and day. */
  static final double MOST_FALSE = 0.125;

  /**
   * @param opening the first incident that found it
   */
  record Finding(Fault fault, Optional<Alert> opening) {

    Optional<Duration> delay() {
      return opening.map(alert -> Duration.between(fault.start(), alert.getLastEventTime()));
    }
  }

  private final List<Alert> openings = new ArrayList<>();

  synchronized void add(Alert alert) {
    if (alert.getKind() == AlertKind.OPEN) {
      openings.add(alert);
    }
  }

  /**
   * @param until faults that begin later are left out
   */
  synchronized List<Finding> findings(List<Fault> faults, Instant until) {
    return faults.stream()
        .filter(fault -> fault.start().isBefore(until))
        .map(fault -> new Finding(fault, firstOpening(fault)))
        .toList();
  }

  /** Incidents that belong to no fault. */
  synchronized List<Alert> falseAlarms(List<Fault> faults) {
    return openings.stream()
        .filter(alert -> faults.stream().noneMatch(fault -> explains(fault, alert, AFTERMATH)))
        .toList();
  }

  /** Whether the demo shows what it is to show. */
  static boolean passes(List<Finding> findings, int falseAlarms, double pumpDays) {
    long found = findings.stream().filter(finding -> finding.opening().isPresent()).count();
    return !findings.isEmpty()
        && found >= LEAST_FOUND * findings.size()
        && falseAlarms <= MOST_FALSE * pumpDays;
  }

  private Optional<Alert> firstOpening(Fault fault) {
    return openings.stream()
        .filter(alert -> explains(fault, alert, Duration.ZERO))
        .min(Comparator.comparing(Alert::getLastEventTime));
  }

  private static boolean explains(Fault fault, Alert alert, Duration aftermath) {
    Instant opened = alert.getLastEventTime();
    return alert.getEntityId().equals(fault.pumpId())
        && !opened.isBefore(fault.start())
        && opened.isBefore(fault.end().plus(aftermath));
  }
}
