package dev.weir.streams.demo;

import dev.weir.schemas.Alert;
import dev.weir.streams.demo.Scorecard.Finding;
import dev.weir.streams.demo.station.Fault;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;

/**
 * What the demo found beside the truth, for people.
 *
 * @param pumpDays pumps times days watched
 * @param events good readings published
 * @param garbage unreadable messages published
 * @param deadLetters messages that went to the dead-letter topic
 * @param publishing time it took to publish and detect them
 * @param stopped whether somebody stopped the demo before its end
 * @param untilFirstAlert from the start of the demo; null where there was none
 */
record Summary(
    List<Finding> findings,
    List<Alert> falseAlarms,
    double pumpDays,
    long events,
    long garbage,
    long deadLetters,
    Duration publishing,
    boolean stopped,
    Duration untilFirstAlert) {

  boolean passed() {
    return !stopped
        && Scorecard.passes(findings, falseAlarms.size(), pumpDays)
        && deadLetters == garbage;
  }

  void print(PrintWriter out) {
    if (!findings.isEmpty()) {
      printTruth(out);
    }
    out.printf(
        "%n%,d readings in %.1f s, %,.0f a second. Unreadable messages: %d sent, %d in dead"
            + " letters.%n",
        events, seconds(publishing), events / seconds(publishing), garbage, deadLetters);
    if (untilFirstAlert != null) {
      out.printf("First alert %.0f s after the demo began.%n", seconds(untilFirstAlert));
    }
    out.println(verdict());
    out.flush();
  }

  private void printTruth(PrintWriter out) {
    out.printf("%nThe truth, kept aside until now:%n");
    findings.forEach(finding -> out.println("  " + line(finding)));
    falseAlarms.forEach(
        alert ->
            out.printf(
                "  %s  %s  false alarm%n",
                AlertText.time(alert.getLastEventTime()), alert.getEntityId()));
    out.printf(
        "%nFound %d of %d faults, half of them within %s. False alarms: %d in %.0f pump-days.%n",
        found(), findings.size(), medianDelay(), falseAlarms.size(), pumpDays);
  }

  private String verdict() {
    if (stopped) {
      return "Stopped before its end: no verdict.";
    }
    return passed() ? "The demo worked." : "The demo did not work: " + rule();
  }

  private String rule() {
    return "it takes %.0f %% of the faults, at most %.1f false alarms and every dead letter"
        .formatted(100 * Scorecard.LEAST_FOUND, Scorecard.MOST_FALSE * pumpDays);
  }

  private long found() {
    return findings.stream().filter(finding -> finding.opening().isPresent()).count();
  }

  private String medianDelay() {
    List<Duration> delays = findings.stream().flatMap(f -> f.delay().stream()).sorted().toList();
    return delays.isEmpty() ? "no time" : AlertText.duration(delays.get(delays.size() / 2));
  }

  private static String line(Finding finding) {
    Fault fault = finding.fault();
    return "%s  %s  %-18s  %s"
        .formatted(
            AlertText.time(fault.start()),
            fault.pumpId(),
            fault.kind().title(),
            finding
                .delay()
                .map(delay -> "found after " + AlertText.duration(delay))
                .orElse("missed"));
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
