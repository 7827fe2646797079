package dev.weir.streams.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.schemas.AlertKind;
import dev.weir.streams.demo.Scorecard.Finding;
import dev.weir.streams.demo.station.Fault;
import dev.weir.streams.demo.station.FaultKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScorecardTest {

  private static final Instant NOON = Instant.parse("2026-03-06T12:00:00Z");
  private static final Fault FAULT =
      new Fault("pump-01", FaultKind.CAVITATION, NOON, NOON.plus(Duration.ofHours(2)));
  private static final Instant END = NOON.plus(Duration.ofDays(1));

  private final Scorecard scorecard = new Scorecard();

  @Test
  void anIncidentThatOpensWhileTheFaultLastsFindsIt() {
    open("pump-01", 10);
    assertThat(finding().delay()).contains(Duration.ofMinutes(10));
    assertThat(scorecard.falseAlarms(List.of(FAULT))).isEmpty();
  }

  @Test
  void anIncidentBeforeTheFaultIsFalse() {
    open("pump-01", -1);
    assertThat(finding().opening()).isEmpty();
    assertThat(scorecard.falseAlarms(List.of(FAULT))).hasSize(1);
  }

  @Test
  void anIncidentOfAnotherPumpIsFalse() {
    open("pump-02", 10);
    assertThat(finding().opening()).isEmpty();
    assertThat(scorecard.falseAlarms(List.of(FAULT))).hasSize(1);
  }

  @Test
  void anIncidentInTheAftermathIsNeitherAFindNorFalse() {
    open("pump-01", 150);
    assertThat(finding().opening()).isEmpty();
    assertThat(scorecard.falseAlarms(List.of(FAULT))).isEmpty();
  }

  @Test
  void onlyOpeningsCount() {
    scorecard.add(Openings.of(AlertKind.UPDATE, "pump-01", NOON));
    scorecard.add(Openings.of(AlertKind.CLOSE, "pump-02", NOON));
    assertThat(finding().opening()).isEmpty();
    assertThat(scorecard.falseAlarms(List.of(FAULT))).isEmpty();
  }

  @Test
  void faultsThatHaveNotBegunAreLeftOut() {
    assertThat(scorecard.findings(List.of(FAULT), NOON)).isEmpty();
  }

  @Test
  void fourOfFiveFaultsAndOneFalseAlarmInEightPumpDaysAreEnough() {
    assertThat(Scorecard.passes(findings(4, 1), 1, 8)).isTrue();
    assertThat(Scorecard.passes(findings(3, 2), 1, 8)).isFalse();
    assertThat(Scorecard.passes(findings(4, 1), 2, 8)).isFalse();
    assertThat(Scorecard.passes(List.of(), 0, 8)).isFalse();
  }

  private void open(String pump, int minutesAfterStart) {
    scorecard.add(
        Openings.of(AlertKind.OPEN, pump, NOON.plus(Duration.ofMinutes(minutesAfterStart))));
  }

  private Finding finding() {
    return scorecard.findings(List.of(FAULT), END).get(0);
  }

  private static List<Finding> findings(int found, int missed) {
    Finding hit = new Finding(FAULT, Optional.of(Openings.of(AlertKind.OPEN, "pump-01", NOON)));
    Finding miss = new Finding(FAULT, Optional.empty());
    return Stream.concat(
            IntStream.range(0, found).mapToObj(i -> hit),
            IntStream.range(0, missed).mapToObj(i -> miss))
        .toList();
  }
}
