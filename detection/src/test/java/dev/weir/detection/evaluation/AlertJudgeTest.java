package dev.weir.detection.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Timelines: a character is a row, rows are a minute apart; {@code x} is flagged or labelled. */
class AlertJudgeTest {

  private final AlertJudge judge = new AlertJudge();

  @Test
  void rowsAreCountedOneByOneNotPerEvent() {
    watch("pump", /* labels */ "..xxxxxx..", /* alerts */ "......xx..");

    Confusion points = judge.conclude().points();

    assertThat(points).isEqualTo(new Confusion(2, 0, 4, 4));
    assertThat(points.precision()).hasValue(1);
    assertThat(points.recall().orElseThrow()).isCloseTo(1 / 3.0, within(1e-15));
    assertThat(points.f1()).hasValue(0.5);
    assertThat(points.falseAlarmRate()).hasValue(0);
  }

  @Test
  void oneHitFindsTheEventAndItsDelayRunsFromTheFirstLabelledRow() {
    watch("pump", /* labels */ "..xxxx....xx", /* alerts */ ".....xx.....");

    AlertQuality quality = judge.conclude();

    assertThat(quality.events()).isEqualTo(2);
    assertThat(quality.eventsFound()).isEqualTo(1);
    assertThat(quality.episodes()).isEqualTo(1);
    assertThat(quality.falseEpisodes()).isZero();
    assertThat(quality.eventPrecision()).hasValue(1);
    assertThat(quality.eventRecall()).hasValue(0.5);
    assertThat(quality.eventF1().orElseThrow()).isCloseTo(2 / 3.0, within(1e-15));
    assertThat(quality.medianDelaySeconds()).hasValue(180);
  }

  @Test
  void medianDelayOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
    watch("pump", /* labels */ "xxx..xxx", /* alerts */ ".xx..x..");

    assertThat(judge.conclude().medianDelaySeconds()).hasValue(30);
  }

  @Test
  void episodeThatWasOpenAlreadyFindsTheEventAtOnce() {
    watch("pump", /* labels */ "...xx", /* alerts */ ".xxx.");

    AlertQuality quality = judge.conclude();

    assertThat(quality.medianDelaySeconds()).hasValue(0);
    assertThat(quality.falseEpisodes()).isZero();
  }

  @Test
  void oneEpisodeMayFindTwoEvents() {
    watch("pump", /* labels */ ".xx..xx.", /* alerts */ "..xxxxx.");

    AlertQuality quality = judge.conclude();

    assertThat(quality.episodes()).isEqualTo(1);
    assertThat(quality.eventsFound()).isEqualTo(2);
  }

  @Test
  void falseEpisodesAreCountedForEachDayAnEntityWasWatched() {
    watch("a", ".".repeat(1441), "x" + ".".repeat(1440));
    watch("b", ".".repeat(1441), ".".repeat(1440) + "x");

    AlertQuality quality = judge.conclude();

    assertThat(quality.falseEpisodes()).isEqualTo(2);
    assertThat(quality.falseEpisodesPerDay()).hasValue(1);
    assertThat(quality.eventPrecision()).hasValue(0);
    assertThat(quality.eventRecall()).isEmpty();
    assertThat(quality.eventF1()).hasValue(0);
  }

  @Test
  void entitiesDoNotEndEachOthersEpisodesOrEvents() {
    judge.row("a", 0, true, true);
    judge.row("b", 0, false, false);
    judge.row("a", 1, true, true);
    judge.row("b", 1, false, true);

    AlertQuality quality = judge.conclude();

    assertThat(quality.events()).isEqualTo(1);
    assertThat(quality.episodes()).isEqualTo(2);
    assertThat(quality.falseEpisodes()).isEqualTo(1);
  }

  @Test
  void keptEventsAreJudgedAsThoseThatGoBy() {
    watch("a", /* labels */ "..xxx....", /* alerts */ "...xx..x.");
    watch("b", /* labels */ ".........", /* alerts */ ".x.......");

    assertThat(
            AlertQuality.of(
                new Timeline()
                    .entity("a", "..xxx....?", "...xx..x.x")
                    .entity("b", ".........", ".x.......")
                    .series()))
        .isEqualTo(judge.conclude());
  }

  @Test
  void episodesWithOnlyUnlabelledRowsBetweenThemAreTwo() {
    AlertQuality quality = judge("..x??.?x..", /* alerts */ "..xx..xx..");

    assertThat(quality.episodes()).isEqualTo(2);
    assertThat(quality.falseEpisodes()).isZero();
    assertThat(quality.events()).isEqualTo(2);
  }

  @Test
  void anEpisodeGoesOnOverUnlabelledRowsThatAreInIt() {
    AlertQuality quality = judge("..x??x..", /* alerts */ "..xxxx..");

    assertThat(quality.episodes()).isEqualTo(1);
    assertThat(quality.points()).isEqualTo(new Confusion(2, 0, 0, 4));
  }

  @Test
  void anEpisodeWithoutALabelIsNotJudged() {
    assertThat(judge("..???..", /* alerts */ "..xxx..").episodes()).isZero();
  }

  @Test
  void withoutRowsEveryShareIsEmpty() {
    AlertQuality quality = judge.conclude();

    assertThat(quality.points().precision()).isEmpty();
    assertThat(quality.points().recall()).isEmpty();
    assertThat(quality.points().f1()).isEmpty();
    assertThat(quality.points().falseAlarmRate()).isEmpty();
    assertThat(quality.eventPrecision()).isEmpty();
    assertThat(quality.eventRecall()).isEmpty();
    assertThat(quality.eventF1()).isEmpty();
    assertThat(quality.falseEpisodesPerDay()).isEmpty();
    assertThat(quality.medianDelaySeconds()).isEmpty();
  }

  @Test
  void silenceOverAnEventIsAnF1OfZeroWithoutPrecision() {
    watch("pump", ".xx.", "....");

    AlertQuality quality = judge.conclude();

    assertThat(quality.points().precision()).isEmpty();
    assertThat(quality.points().f1()).hasValue(0);
    assertThat(quality.eventF1()).hasValue(0);
  }

  @Test
  void moreEventsThanTheFirstRoomHolds() {
    watch("pump", ".x".repeat(50), ".x".repeat(50));

    AlertQuality quality = judge.conclude();

    assertThat(quality.eventsFound()).isEqualTo(50);
    assertThat(quality.medianDelaySeconds()).hasValue(0);
  }

  private static AlertQuality judge(String labels, String alerts) {
    return AlertQuality.of(new Timeline().entity("pump", labels, alerts).series());
  }

  private void watch(String entityId, String labels, String alerts) {
    for (int i = 0; i < labels.length(); i++) {
      judge.row(entityId, i * 60_000L, labels.charAt(i) == 'x', alerts.charAt(i) == 'x');
    }
  }
}
