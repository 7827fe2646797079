package dev.weir.detection.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.event.EventCursor;
import org.junit.jupiter.api.Test;

class JudgedEventsTest {

  private final JudgedEvents events = new JudgedEvents();

  @Test
  void entitiesKeepTheOrderInWhichTheyFirstAppeared() {
    events.add("b", 1, 0.5, 1, 0, false, false);
    events.add("a", 2, 0.5, 1, 0, false, false);
    events.add("b", 3, 0.5, 1, 0, false, false);

    assertThat(events.series()).extracting(JudgedSeries::entityId).containsExactly("b", "a");
    assertThat(events.series()).extracting(JudgedSeries::size).containsExactly(2, 1);
  }

  @Test
  void anEventIsKeptAsItWasJudged() {
    events.add("a", 7, 2.5, Double.NaN, 1, true, true);
    JudgedSeries series = events.series().get(0);

    assertThat(series.time(0)).isEqualTo(7);
    assertThat(series.score(0)).isEqualTo(2.5);
    assertThat(series.threshold(0)).isNaN();
    assertThat(series.isLabelled(0)).isTrue();
    assertThat(series.isAnomalous(0)).isTrue();
    assertThat(series.isInEpisode(0)).isTrue();
    assertThat(series.opensEpisode(0)).isTrue();
  }

  @Test
  void anEventWithoutLabelIsNotNormal() {
    events.add("a", 1, 1, 2, EventCursor.UNLABELLED, false, false);
    events.add("a", 2, 1, 2, 0, false, false);
    JudgedSeries series = events.series().get(0);

    assertThat(series.isLabelled(0)).isFalse();
    assertThat(series.isAnomalous(0)).isFalse();
    assertThat(series.isLabelled(1)).isTrue();
    assertThat(series.isAnomalous(1)).isFalse();
  }

  @Test
  void moreEventsThanTheFirstRoomHolds() {
    for (int i = 0; i < 1000; i++) {
      events.add("a", i, 2 * i, 3 * i, i % 2, i % 3 == 0, i % 5 == 0);
    }
    JudgedSeries series = events.series().get(0);

    for (int i = 0; i < 1000; i++) {
      assertThat(series.time(i)).isEqualTo(i);
      assertThat(series.score(i)).isEqualTo(2 * i);
      assertThat(series.threshold(i)).isEqualTo(3 * i);
      assertThat(series.isAnomalous(i)).isEqualTo(i % 2 == 1);
      assertThat(series.isInEpisode(i)).isEqualTo(i % 3 == 0);
      assertThat(series.opensEpisode(i)).isEqualTo(i % 5 == 0);
    }
  }

  @Test
  void withoutEventsThereIsNoEntity() {
    assertThat(events.series()).isEmpty();
  }

  @Test
  void labelledEventsAreThoseWhoseTruthIsKnown() {
    events.add("a", 1, 1, 2, EventCursor.UNLABELLED, true, true);
    events.add("a", 2, 3, 4, 1, true, false);
    events.add("a", 3, 5, 6, EventCursor.UNLABELLED, false, false);
    events.add("a", 4, 7, 8, 0, false, false);
    JudgedSeries labelled = events.series().get(0).labelled();

    assertThat(labelled.size()).isEqualTo(2);
    assertThat(labelled.time(0)).isEqualTo(2);
    assertThat(labelled.score(0)).isEqualTo(3);
    assertThat(labelled.threshold(0)).isEqualTo(4);
    assertThat(labelled.isAnomalous(0)).isTrue();
    assertThat(labelled.isInEpisode(0)).isTrue();
    assertThat(labelled.time(1)).isEqualTo(4);
    assertThat(labelled.isInEpisode(1)).isFalse();
  }

  @Test
  void aSeriesWithoutLabelsHasNoLabelledEvents() {
    events.add("a", 1, 1, 2, EventCursor.UNLABELLED, true, true);

    assertThat(events.series().get(0).labelled().size()).isZero();
  }
}
