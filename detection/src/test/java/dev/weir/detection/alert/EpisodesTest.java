package dev.weir.detection.alert;

import static dev.weir.detection.alert.Transition.CLOSE;
import static dev.weir.detection.alert.Transition.NONE;
import static dev.weir.detection.alert.Transition.OPEN;
import static dev.weir.detection.alert.Transition.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.threshold.Judgement;
import dev.weir.detection.threshold.PspPolicy;
import dev.weir.detection.threshold.PspState;
import dev.weir.detection.threshold.PspThreshold;
import dev.weir.detection.threshold.Verdict;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Episodes of an entity that two days of scores around 1 came from; 100 and more are anomalous. */
class EpisodesTest {

  private static final long MINUTE = 60_000;
  private static final int PAST = 2880;
  private static final double QUIET = 1;

  private final PspThreshold threshold = new PspThreshold(PspPolicy.guarded(), new TreeMap<>());
  private final PspState thresholdState = new PspState();
  private final Judgement judgement = new Judgement();
  private EpisodeState state = new EpisodeState();
  private EpisodeState restored = new EpisodeState();
  private Episodes episodes = new Episodes(EpisodePolicy.defaults());
  private long now;

  @BeforeEach
  void twoQuietDays() {
    Random random = new Random(4);
    for (int minute = 0; minute < PAST; minute++) {
      judge(minute * MINUTE, 0.9 + 0.2 * random.nextDouble());
    }
    now = (PAST - 1) * MINUTE;
  }

  @Test
  void opensAtTheFirstAnomalousEventByDefault() {
    assertThat(next(100)).isEqualTo(OPEN);
    assertThat(state.open()).isTrue();
    assertThat(state.firstEventTime()).isEqualTo(now);
    assertThat(state.peakScore()).isEqualTo(100);
    assertThat(state.peakThreshold()).isEqualTo(judgement.threshold());
    assertThat(state.peakPValue()).isEqualTo(judgement.pValue());
    assertThat(state.eventCount()).isEqualTo(1);
  }

  @Test
  void updatesAtANewPeakOnly() {
    next(100);
    assertThat(next(90)).isEqualTo(NONE);
    assertThat(next(101)).isEqualTo(UPDATE);
    assertThat(state.peakEventTime()).isEqualTo(now);
    assertThat(state.eventCount()).isEqualTo(3);
  }

  @Test
  void closesAfterTwelveQuietEventsInARow() {
    next(100);
    for (int event = 0; event < 11; event++) {
      assertThat(next(QUIET)).isEqualTo(NONE);
    }
    next(90);
    for (int event = 0; event < 11; event++) {
      assertThat(next(QUIET)).isEqualTo(NONE);
    }
    assertThat(next(QUIET)).isEqualTo(CLOSE);
    assertThat(state.open()).isFalse();
    assertThat(state.peakScore()).isEqualTo(100);
    assertThat(state.eventCount()).isEqualTo(2);
  }

  @Test
  void opensAtTwoOfThreeAndBeginsAtTheFirst() {
    episodes =
        new Episodes(
            new EpisodePolicy(
                2, 3, OptionalDouble.empty(), 12, OptionalDouble.empty(), Duration.ZERO));
    assertThat(next(100)).isEqualTo(NONE);
    assertThat(next(QUIET)).isEqualTo(NONE);
    assertThat(next(QUIET)).isEqualTo(NONE);
    assertThat(next(100)).isEqualTo(NONE);
    long first = now;
    assertThat(next(QUIET)).isEqualTo(NONE);
    assertThat(next(100)).isEqualTo(OPEN);
    assertThat(state.firstEventTime()).isEqualTo(first);
    assertThat(state.eventCount()).isEqualTo(2);
  }

  @Test
  void staysOpenWhileScoresAreOverAShareOfTheThreshold() {
    episodes =
        new Episodes(
            new EpisodePolicy(
                1, 1, OptionalDouble.empty(), 2, OptionalDouble.of(0.5), Duration.ZERO));
    next(100);
    double limit = judgement.threshold();
    for (int event = 0; event < 30; event++) {
      assertThat(next(0.51 * limit)).isEqualTo(NONE);
      assertThat(state.open()).isTrue();
    }
    assertThat(next(0.49 * limit)).isEqualTo(NONE);
    assertThat(next(0.51 * limit)).isEqualTo(NONE);
    assertThat(next(0.49 * limit)).isEqualTo(NONE);
    assertThat(next(0.49 * limit)).isEqualTo(CLOSE);
  }

  @Test
  void opensAtARecordOnlyWhereAsked() {
    episodes =
        new Episodes(
            new EpisodePolicy(
                1, 1, OptionalDouble.of(1), 1, OptionalDouble.empty(), Duration.ZERO));
    assertThat(next(100)).isEqualTo(OPEN);
    assertThat(next(QUIET)).isEqualTo(CLOSE);
    assertThat(next(99)).isEqualTo(NONE);
    assertThat(judgement.anomalous()).isTrue();
    assertThat(next(120)).isEqualTo(OPEN);
  }

  @Test
  void opensAtAShareOfTheRecordWhereAsked() {
    episodes =
        new Episodes(
            new EpisodePolicy(
                1, 1, OptionalDouble.of(0.88), 1, OptionalDouble.empty(), Duration.ZERO));
    assertThat(next(100)).isEqualTo(OPEN);
    assertThat(next(QUIET)).isEqualTo(CLOSE);
    assertThat(next(80)).isEqualTo(NONE);
    assertThat(judgement.anomalous()).isTrue();
    assertThat(next(92)).isEqualTo(OPEN);
  }

  @Test
  void opensNothingWhileCoolingDown() {
    episodes =
        new Episodes(
            new EpisodePolicy(
                1, 1, OptionalDouble.empty(), 1, OptionalDouble.empty(), Duration.ofMinutes(10)));
    next(100);
    assertThat(next(QUIET)).isEqualTo(CLOSE);
    for (int minute = 0; minute < 9; minute++) {
      assertThat(next(100)).isEqualTo(NONE);
    }
    assertThat(next(100)).isEqualTo(OPEN);
  }

  @Test
  void aLateEventNeverOpens() {
    assertThat(late(100)).isEqualTo(NONE);
    assertThat(judgement.late()).isTrue();
    assertThat(judgement.anomalous()).isTrue();
    assertThat(state.open()).isFalse();
  }

  @Test
  void aLateEventOfTheIncidentRaisesItsPeakAndNeverClosesIt() {
    next(100);
    now += 3 * 60 * MINUTE;
    judge(now, 90);
    assertThat(late(200)).isEqualTo(UPDATE);
    assertThat(state.peakScore()).isEqualTo(200);
    for (int event = 0; event < 20; event++) {
      assertThat(late(QUIET)).isEqualTo(NONE);
    }
    assertThat(state.open()).isTrue();
  }

  @Test
  void aLateEventFromBeforeTheIncidentIsNoPartOfIt() {
    next(100);
    assertThat(advance(now - 5 * 60 * MINUTE, 200)).isEqualTo(NONE);
    assertThat(state.eventCount()).isEqualTo(1);
  }

  @Test
  void anEventAheadChangesNothing() {
    assertThat(advance(now + 365L * 1440 * MINUTE, 200)).isEqualTo(NONE);
    assertThat(judgement.ahead()).isTrue();
    assertThat(state.open()).isFalse();
  }

  @Test
  void anEntityWarmingUpOpensNothing() throws BadEventException {
    threshold.judge(new PspState(), now, 100, judgement);
    assertThat(judgement.verdict()).isEqualTo(Verdict.WARMING_UP);
    assertThat(episodes.advance(state, now, 100, judgement)).isEqualTo(NONE);
  }

  @Test
  void aRestoredEpisodeGoesOn() {
    episodes =
        new Episodes(
            new EpisodePolicy(
                2, 3, OptionalDouble.empty(), 3, OptionalDouble.empty(), Duration.ofMinutes(5)));
    double[] scores = {100, QUIET, 110, 120, QUIET, QUIET, QUIET, 100, 100, QUIET, 100, 130, 140};
    EpisodeState undisturbed = state;
    for (double score : scores) {
      Transition expected = next(score);
      EpisodeState live = state;
      state = restored;
      assertThat(episodes.advance(state, now, score, judgement)).isEqualTo(expected);
      restored = EpisodeStateTest.copy(state);
      assertThat(EpisodeStateTest.bytes(restored)).isEqualTo(EpisodeStateTest.bytes(live));
      state = live;
    }
    assertThat(undisturbed.open()).isTrue();
  }

  private Transition next(double score) {
    now += MINUTE;
    return advance(now, score);
  }

  /** An event of an hour and a half before the pane that is current. */
  private Transition late(double score) {
    return advance(now - now % (120 * MINUTE) - 90 * MINUTE, score);
  }

  private Transition advance(long eventTime, double score) {
    judge(eventTime, score);
    return episodes.advance(state, eventTime, score, judgement);
  }

  private void judge(long eventTime, double score) {
    try {
      threshold.judge(thresholdState, eventTime, score, judgement);
    } catch (BadEventException e) {
      throw new AssertionError(e);
    }
  }
}
