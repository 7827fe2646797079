package dev.weir.detection.evaluation.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detection.event.EventCursor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsableLabelsTest {

  private static final int NONE = EventCursor.UNLABELLED;

  @Test
  void everyLabelCountsUnlessToldOtherwise() {
    UsableLabels labels = new UsableLabels(LabelPolicy.everyLabel());

    assertThat(labels.of("a", at(0, 1), 1)).isEqualTo(1);
    assertThat(labels.of("a", at(99, 1), 0)).isZero();
    assertThat(labels.of("a", at(99, 1), NONE)).isEqualTo(NONE);
  }

  @Test
  void anEntityIsKnownOnceSoManyWholeDaysLieBetween() {
    UsableLabels labels = new UsableLabels(delay(2));

    assertThat(labels.of("a", at(0, 23), 1)).isEqualTo(1);
    assertThat(labels.of("a", at(2, 23), 0)).isZero();
    assertThat(labels.of("a", at(3, 0), 0)).isEqualTo(NONE);
    assertThat(labels.of("a", at(3, 0), 1)).isEqualTo(NONE);
    assertThat(labels.of("b", at(3, 0), 0)).isZero();
  }

  @Test
  void withoutDelayItIsKnownTheNextDay() {
    UsableLabels labels = new UsableLabels(delay(0));

    assertThat(labels.of("a", at(-1, 23), 1)).isEqualTo(1);
    assertThat(labels.of("a", at(-1, 23), 0)).isZero();
    assertThat(labels.of("a", at(0, 0), 0)).isEqualTo(NONE);
  }

  @Test
  void theFirstAnomalyDecides() {
    UsableLabels labels = new UsableLabels(delay(1));
    labels.of("a", at(5, 0), 1);
    labels.of("a", at(3, 0), 1);

    assertThat(labels.of("a", at(5, 1), 0)).isEqualTo(NONE);
  }

  @Test
  void earlierEventsOnlyMakeEntitiesKnown() {
    UsableLabels labels =
        new UsableLabels(
            new LabelPolicy(Optional.of(Instant.ofEpochMilli(at(3, 0))), OptionalInt.of(1)));

    assertThat(labels.of("a", at(1, 0), 1)).isEqualTo(NONE);
    assertThat(labels.of("b", at(2, 23), 1)).isEqualTo(NONE);
    assertThat(labels.of("a", at(3, 0), 0)).isEqualTo(NONE);
    assertThat(labels.of("b", at(3, 0), 0)).isZero();
    assertThat(labels.of("b", at(4, 0), 0)).isEqualTo(NONE);
  }

  /**
   * The handbook's own code: each day of the test, cards with a fraud in training, and those with
   * one on the day of a training's end before, as far back as the test has come, are removed.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void asTheHandbookTakesCardsOutOfItsTest(long seed) {
    int training = 3;
    int delay = 2;
    int test = 4;
    List<Transaction> stream = transactions(new Random(seed), training + delay + test);
    UsableLabels labels =
        new UsableLabels(
            new LabelPolicy(
                Optional.of(Instant.ofEpochMilli(at(training + delay, 0))), OptionalInt.of(delay)));

    List<Transaction> kept = new ArrayList<>();
    for (Transaction one : stream) {
      if (labels.of(one.card(), at(one.day(), 0), one.fraud() ? 1 : 0) != NONE) {
        kept.add(one);
      }
    }

    assertThat(kept).as("seed %d", seed).isEqualTo(handbook(stream, training, delay, test));
  }

  @Test
  void aDelayBelowZeroIsRefused() {
    assertThatThrownBy(() -> delay(-1)).hasMessage("delayDays must be at least 0, found -1");
  }

  private record Transaction(int day, String card, boolean fraud, int number) {}

  private static List<Transaction> transactions(Random random, int days) {
    List<Transaction> all = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      for (int i = 0; i < 30; i++) {
        String card = "card-" + random.nextInt(20);
        all.add(new Transaction(day, card, random.nextInt(12) == 0, all.size()));
      }
    }
    return all;
  }

  private static List<Transaction> handbook(
      List<Transaction> stream, int training, int delay, int test) {
    Set<String> known = new HashSet<>();
    stream.stream()
        .filter(one -> one.day() < training && one.fraud())
        .forEach(one -> known.add(one.card()));
    List<Transaction> kept = new ArrayList<>();
    for (int day = 0; day < test; day++) {
      int confirmed = training + day - 1;
      int present = training + delay + day;
      stream.stream()
          .filter(one -> one.day() == confirmed && one.fraud())
          .forEach(one -> known.add(one.card()));
      stream.stream()
          .filter(one -> one.day() == present && !known.contains(one.card()))
          .forEach(kept::add);
    }
    return kept;
  }

  private static LabelPolicy delay(int days) {
    return new LabelPolicy(Optional.empty(), OptionalInt.of(days));
  }

  private static long at(int day, int hour) {
    return Duration.ofDays(day).plusHours(hour).toMillis();
  }
}
