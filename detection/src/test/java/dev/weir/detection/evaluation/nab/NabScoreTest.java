package dev.weir.detection.evaluation.nab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.detection.evaluation.GoldenFile;
import dev.weir.detection.evaluation.GoldenFile.Case;
import dev.weir.detection.evaluation.JudgedEvents;
import dev.weir.detection.evaluation.JudgedSeries;
import dev.weir.detection.evaluation.Timeline;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NabScoreTest {

  static List<Case> goldens() throws IOException {
    return GoldenFile.read("nab.csv");
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void agreesWithAScorerWrittenFromTheDefinition(Case golden) {
    JudgedEvents events = new JudgedEvents();
    String[] files = golden.text("files").split("\\|");
    for (int file = 0; file < files.length; file++) {
      NabRows.parse(files[file]).addTo(events, "file-" + file);
    }
    NabScore score = NabScore.of(events.series(), Probation.NAB);

    for (NabProfile profile : NabProfile.values()) {
      OptionalDouble expected = golden.figure(profile.name().toLowerCase(Locale.ROOT));
      assertThat(score.in(profile).isPresent()).isEqualTo(expected.isPresent());
      if (expected.isPresent()) {
        assertThat(score.in(profile).getAsDouble()).isCloseTo(expected.getAsDouble(), within(1e-9));
      }
    }
  }

  @Test
  void alertsOnTheFirstRowsOfAllWindowsAndNoOthersAreAHundred() {
    NabScore score = score("..xxx...xx..", "..x.....xx..");

    for (NabProfile profile : NabProfile.values()) {
      assertThat(score.in(profile)).hasValue(100);
    }
  }

  @Test
  void silenceIsZero() {
    for (NabProfile profile : NabProfile.values()) {
      assertThat(score("..xxx...xx..", "............").in(profile)).hasValue(0);
    }
  }

  @Test
  void furtherAlertsInAWindowNeitherEarnNorCost() {
    assertThat(score("..xxxxx", "..x....").in(NabProfile.STANDARD))
        .isEqualTo(score("..xxxxx", "..x.x.o").in(NabProfile.STANDARD));
  }

  @Test
  void onlyTheRowThatOpensAnEpisodeIsAnAlert() {
    assertThat(score("..xxx....", "..xxxxxxx").in(NabProfile.STANDARD)).hasValue(100);
    assertThat(score("...xxx...", "..xxxx...").in(NabProfile.STANDARD).orElseThrow())
        .isCloseTo(100 * (-0.11 - 1 + 1) / 2, within(1e-12));
  }

  @Test
  void anAlertBehindAWindowOfOneRowCostsInFull() {
    assertThat(score(".x..", ".x.x").in(NabProfile.STANDARD).orElseThrow())
        .isCloseTo(100 * (1 - 0.11 + 1) / 2, within(1e-12));
  }

  @Test
  void rowsOfTheProbationDoNotCount() {
    String labels = ".".repeat(10) + "xx" + ".".repeat(8);
    String alerts = "x.x" + ".".repeat(7) + "xx" + ".".repeat(8);
    List<JudgedSeries> series = new Timeline().entity("a", labels, alerts).series();

    assertThat(NabScore.of(series, Probation.NAB).in(NabProfile.STANDARD)).hasValue(100);
    assertThat(NabScore.of(series, Probation.NONE).in(NabProfile.STANDARD).orElseThrow())
        .isCloseTo(100 - 100 * 0.22 / 2, within(1e-12));
  }

  @Test
  void aWindowInsideTheProbationIsNotMissed() {
    String labels = "xx" + ".".repeat(18);

    assertThat(
            NabScore.of(new Timeline().entity("a", labels, ".".repeat(20)).series(), Probation.NAB)
                .in(NabProfile.STANDARD))
        .isEmpty();
  }

  @Test
  void withoutWindowsNothingIsDefined() {
    assertThat(score("....", ".x..").in(NabProfile.STANDARD)).isEmpty();
    assertThat(NabScore.of(List.of(), Probation.NAB).in(NabProfile.STANDARD)).isEmpty();
  }

  private static NabScore score(String labels, String alerts) {
    return NabScore.of(new Timeline().entity("a", labels, alerts).series(), Probation.NONE);
  }
}
