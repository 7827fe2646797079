package dev.weir.detection.evaluation.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.weir.detection.evaluation.GoldenFile;
import dev.weir.detection.evaluation.GoldenFile.Case;
import dev.weir.detection.evaluation.JudgedEvents;
import dev.weir.detection.evaluation.label.LabelPolicy;
import dev.weir.detection.evaluation.label.UsableLabels;
import dev.weir.detection.event.EventCursor;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CardPrecisionTest {

  private final JudgedEvents events = new JudgedEvents();

  static List<Case> goldens() throws IOException {
    return GoldenFile.read("card_precision.csv");
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void agreesWithAScorerWrittenFromTheDefinition(Case golden) {
    OptionalInt delay =
        golden.text("known_after_days").isEmpty()
            ? OptionalInt.empty()
            : OptionalInt.of(golden.number("known_after_days"));
    UsableLabels labels = new UsableLabels(new LabelPolicy(Optional.empty(), delay));
    for (String event : golden.text("events").split(";")) {
      String[] cells = event.split("/");
      int day = Integer.parseInt(cells[0]);
      event(
          day,
          cells[1],
          Double.parseDouble(cells[2]),
          labels.of(cells[1], Duration.ofDays(day).toMillis(), Integer.parseInt(cells[3])));
    }
    CardPrecision precision =
        new CardPrecision(golden.number("k"), Boolean.parseBoolean(golden.text("remove_found")));

    assertThat(precision.of(events.series()).orElseThrow())
        .isCloseTo(golden.figure("card_precision").orElseThrow(), within(1e-12));
  }

  @Test
  void anEntityIsAsStrangeAsItsStrangestEventOfTheDay() {
    event(0, "a", 1, 1);
    event(0, "a", 9, 0);
    event(0, "b", 5, 0);

    assertThat(CardPrecision.at(1).of(events.series())).hasValue(1);
  }

  @Test
  void ofEqualScoresTheEntityThatAppearedFirstIsLookedAt() {
    event(0, "b", 5, 1);
    event(0, "a", 5, 0);
    event(0, "c", 5, 0);

    assertThat(CardPrecision.at(1).of(events.series())).hasValue(1);
  }

  @Test
  void anEntityThatWasFoundIsNotLookedAtAgain() {
    for (int day = 0; day < 2; day++) {
      event(day, "a", 9, 1);
      event(day, "b", 5, 0);
    }

    assertThat(CardPrecision.at(1).of(events.series())).hasValue(0.5);
    assertThat(new CardPrecision(1, false).of(events.series())).hasValue(1);
  }

  @Test
  void eventsOfADayMayComeLate() {
    event(1, "a", 1, 0);
    event(0, "a", 9, 1);
    event(0, "b", 5, 0);
    event(1, "b", 5, 0);

    assertThat(CardPrecision.at(1).of(events.series())).hasValue(0.5);
  }

  @Test
  void daysBefore1970AreDaysToo() {
    event(-1, "a", 9, 1);
    event(-1, "b", 5, 0);
    event(0, "b", 5, 0);

    assertThat(CardPrecision.at(1).of(events.series())).hasValue(0.5);
  }

  @Test
  void eventsWithoutLabelOrScoreAreLeftOut() {
    event(0, "a", 9, EventCursor.UNLABELLED);
    event(0, "b", Double.NaN, 1);
    event(0, "c", 1, 1);
    event(7, "c", 1, EventCursor.UNLABELLED);

    assertThat(CardPrecision.at(1).of(events.series())).hasValue(1);
  }

  @Test
  void fewerEntitiesThanAreLookedAtLeaveItUndefined() {
    event(0, "a", 9, 1);

    assertThat(CardPrecision.at(2).of(events.series())).isEmpty();
    assertThat(CardPrecision.at(1).of(List.of())).isEmpty();
  }

  @Test
  void withoutALabelNoDayIsDefined() {
    event(0, "a", 9, EventCursor.UNLABELLED);

    assertThat(CardPrecision.at(1).of(events.series())).isEmpty();
  }

  @Test
  void noneToLookAtIsRefused() {
    assertThatThrownBy(() -> CardPrecision.at(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("k must be at least 1, found 0");
  }

  private void event(int day, String entityId, double score, int label) {
    events.add(entityId, Duration.ofDays(day).toMillis(), score, 2, label, false, false);
  }
}
