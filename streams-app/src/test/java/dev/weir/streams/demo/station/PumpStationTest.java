package dev.weir.streams.demo.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PumpStationTest {

  private static final StationPlan PLAN = StationPlan.demo(7);

  @Test
  void theSameSeedGivesTheSameReadings() {
    assertThat(firstDay(PLAN)).isEqualTo(firstDay(PLAN));
  }

  @Test
  void anotherSeedGivesOtherReadings() {
    assertThat(firstDay(StationPlan.demo(8))).isNotEqualTo(firstDay(PLAN));
  }

  @Test
  void nothingFailsInTheQuietPart() {
    PumpStation station = new PumpStation(PLAN);
    while (station.now().isBefore(PLAN.quietUntil())) {
      assertThat(station.step()).noneMatch(Reading::faulty);
    }
    assertThat(station.faults()).allMatch(fault -> !fault.start().isBefore(PLAN.quietUntil()));
  }

  @Test
  void readingsAreFaultyExactlyWhileAFaultLasts() {
    PumpStation station = new PumpStation(PLAN);
    while (!station.isOver()) {
      for (Reading reading : station.step()) {
        assertThat(reading.faulty()).isEqualTo(lasts(station.faults(), reading));
      }
    }
  }

  @Test
  void everyKindOfFaultOccursOnPumpsOfItsOwn() {
    List<Fault> faults = new PumpStation(PLAN).faults();
    Set<FaultKind> kinds = faults.stream().map(Fault::kind).collect(Collectors.toSet());
    assertThat(kinds).isEqualTo(EnumSet.allOf(FaultKind.class));
    assertThat(faults).extracting(Fault::pumpId).doesNotHaveDuplicates();
  }

  @Test
  void pumpsWorkHarderInTheEveningThanAtNight() {
    List<Reading> day = readings(PLAN, Duration.ofDays(1));
    assertThat(meanFlow(day, 19)).isGreaterThan(1.1 * meanFlow(day, 3));
  }

  @Test
  void sensorsNowAndThenSayNothing() {
    long silent =
        readings(PLAN, Duration.ofDays(1)).stream()
            .filter(reading -> Float.isNaN(reading.values()[Sensor.FLOW.ordinal()]))
            .count();
    assertThat(silent).isBetween(5L, 100L);
  }

  private static boolean lasts(List<Fault> faults, Reading reading) {
    return faults.stream()
        .anyMatch(fault -> fault.pumpId().equals(reading.pumpId()) && fault.lasts(reading.time()));
  }

  private static double meanFlow(List<Reading> readings, int hour) {
    return readings.stream()
        .filter(
            reading ->
                Instant.ofEpochMilli(reading.time()).toString().contains("T%02d:".formatted(hour)))
        .mapToDouble(reading -> reading.values()[Sensor.FLOW.ordinal()])
        .filter(Double::isFinite)
        .average()
        .orElseThrow();
  }

  private static List<String> firstDay(StationPlan plan) {
    return readings(plan, Duration.ofDays(1)).stream()
        .map(reading -> reading.pumpId() + reading.time() + Arrays.toString(reading.values()))
        .toList();
  }

  private static List<Reading> readings(StationPlan plan, Duration span) {
    PumpStation station = new PumpStation(plan);
    Instant until = plan.start().plus(span);
    List<Reading> readings = new ArrayList<>();
    while (station.now().isBefore(until)) {
      readings.addAll(station.step());
    }
    return readings;
  }
}
