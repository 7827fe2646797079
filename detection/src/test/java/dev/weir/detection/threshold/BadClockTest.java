package dev.weir.detection.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Event time that jumps: which jumps move the window, and which do not. */
class BadClockTest {

  private static final long START = 1_700_006_400_000L;
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final long YEAR = 365 * DAY;
  private static final int EVENTS = 3 * 1440 - 30;
  private static final long LAST = START + (EVENTS - 1) * MINUTE;

  private final JudgedEntity entity = new JudgedEntity(PspPolicy.guarded());
  private final LogNormal scores = new LogNormal(1, 0.05, 0.5);

  @BeforeEach
  void threeDays() {
    for (int minute = 0; minute < EVENTS; minute++) {
      entity.judge(START + minute * MINUTE, scores.next());
    }
  }

  @Test
  void oneEventAYearAheadIsJudgedButChangesNothingThatIsLearned() {
    double before = threshold();
    int learned = entity.state.samplesSeen();
    Judgement ahead = entity.judge(LAST + YEAR, 0.9);
    assertThat(ahead.ahead()).isTrue();
    assertThat(ahead.anomalous()).isTrue();
    assertThat(ahead.threshold()).isEqualTo(before);
    assertThat(entity.state.samplesSeen()).isEqualTo(learned);
    Judgement next = entity.judge(LAST + MINUTE, 0.05);
    assertThat(next.onTime()).isTrue();
    assertThat(next.threshold()).isEqualTo(before);
    assertThat(entity.state.strayedEvents()).isEqualTo(1);
  }

  @Test
  void everyOtherClockAheadNeverMovesTheWindow() {
    for (int minute = 1; minute <= 600; minute++) {
      assertThat(entity.judge(LAST + minute * MINUTE, scores.next()).onTime()).isTrue();
      assertThat(entity.judge(LAST + YEAR + minute * MINUTE, scores.next()).ahead()).isTrue();
    }
    assertThat(entity.state.samplesSeen()).isEqualTo(EVENTS + 600);
  }

  @Test
  void theSameEventDeliveredTwiceConfirmsNothing() {
    entity.judge(LAST + YEAR, 0.05);
    assertThat(entity.judge(LAST + YEAR, 0.05).ahead()).isTrue();
    assertThat(entity.judge(LAST + MINUTE, 0.05).onTime()).isTrue();
  }

  @Test
  void clocksThatDisagreeConfirmNothing() {
    assertThat(entity.judge(LAST + 80 * YEAR, 0.05).ahead()).isTrue();
    assertThat(entity.judge(LAST + 3 * YEAR, 0.05).ahead()).isTrue();
    assertThat(entity.judge(LAST + 40 * YEAR, 0.05).ahead()).isTrue();
    assertThat(entity.judge(LAST + MINUTE, 0.05).onTime()).isTrue();
  }

  @Test
  void aSilentWeekIsMovedOverByASecondEventAndBothAreLearned() {
    int learned = entity.state.samplesSeen();
    assertThat(entity.judge(LAST + 7 * DAY, 0.05).ahead()).isTrue();
    Judgement second = entity.judge(LAST + 7 * DAY + MINUTE, 0.05);
    assertThat(second.onTime()).isTrue();
    assertThat(entity.state.samplesSeen()).isEqualTo(learned + 2);
    assertThat(entity.state.strayedEvents()).isZero();
  }

  @Test
  void aSilentWeekLeavesTheThresholdUntilTwentyEventsAreNew() {
    double before = threshold();
    for (int minute = 0; minute < 19; minute++) {
      assertThat(entity.judge(LAST + 7 * DAY + minute * MINUTE, 0.05).threshold())
          .isEqualTo(before);
    }
  }

  @Test
  void anEntityWithGapsLongerThanAPaneLearnsEveryEvent() {
    JudgedEntity sparse = new JudgedEntity(PspPolicy.guarded());
    for (int event = 0; event < 101; event++) {
      sparse.judge(START + event * 5 * HOUR, 0.05);
    }
    assertThat(sparse.state.samplesSeen()).isEqualTo(101);
    assertThat(sparse.state.strayedEvents()).isZero();
  }

  @Test
  void anEntityWithIrregularGapsLearnsMostOfItsEvents() {
    JudgedEntity sparse = new JudgedEntity(PspPolicy.guarded());
    Random random = new Random(9);
    long time = START;
    for (int event = 0; event < 1000; event++) {
      time += (long) (-8 * HOUR * Math.log(1 - random.nextDouble()));
      sparse.judge(time, 0.05);
    }
    assertThat(sparse.state.samplesSeen()).isGreaterThan(800);
  }

  @Test
  void aBadFirstClockIsOutvotedByTheSecondEventAfterIt() {
    JudgedEntity young = new JudgedEntity(PspPolicy.guarded());
    young.judge(START + YEAR, 0.05);
    assertThat(young.judge(START, 0.05).tooLate()).isTrue();
    assertThat(young.judge(START + MINUTE, 0.05).onTime()).isTrue();
    assertThat(young.judge(START + 2 * MINUTE, 0.05).onTime()).isTrue();
  }

  @Test
  void aClockThatWasWrongForTenEventsIsPutRightByEleven() {
    for (int event = 0; event < 10; event++) {
      entity.judge(LAST + YEAR + event * MINUTE, 0.05);
    }
    for (int minute = 1; minute <= 10; minute++) {
      assertThat(entity.judge(LAST + minute * MINUTE, 0.05).tooLate()).isTrue();
    }
    assertThat(entity.judge(LAST + 11 * MINUTE, 0.05).onTime()).isTrue();
  }

  @Test
  void aHundredEventsOutOfAnOldTimeDoNotMoveATrustedWindow() {
    for (int minute = 0; minute < TimeGuard.FULL_TRUST; minute++) {
      assertThat(entity.judge(START - YEAR + minute * MINUTE, 0.05).tooLate()).isTrue();
    }
    assertThat(entity.judge(LAST + MINUTE, 0.05).onTime()).isTrue();
    assertThat(entity.state.tooLateEvents()).isEqualTo(TimeGuard.FULL_TRUST);
  }

  @Test
  void lateEventsAreLearnedInTheirOwnPaneAndSeenAtTheNextRoll() {
    double before = threshold();
    for (int event = 0; event < 200; event++) {
      Judgement late = entity.judge(LAST - 5 * HOUR + event, 0.06);
      assertThat(late.late()).isTrue();
      assertThat(late.threshold()).isEqualTo(before);
    }
    assertThat(entity.state.lateEvents()).isEqualTo(200);
    assertThat(entity.judge(LAST + 2 * HOUR, 0.05).threshold()).isNotEqualTo(before);
  }

  @Test
  void anotherPaneLengthBeginsTheWindowAnewWithTheThresholdItHad() {
    double before = threshold();
    JudgedEntity longer = new JudgedEntity(PspPolicy.guarded().withPane(Duration.ofHours(6)));
    longer.state = entity.state;
    Judgement next = longer.judge(LAST + MINUTE, 0.05);
    assertThat(next.onTime()).isTrue();
    assertThat(next.threshold()).isEqualTo(before);
  }

  @Test
  void aYoungEntityIsJudgedAgainTwentyEventsAfterAGap() {
    JudgedEntity young = new JudgedEntity(PspPolicy.guarded());
    for (int minute = 0; minute < 513; minute++) {
      young.judge(START + minute * MINUTE, scores.next());
    }
    Verdict verdict = Verdict.NORMAL;
    for (int minute = 0; minute < 24; minute++) {
      verdict = young.judge(START + 30 * DAY + minute * MINUTE, 0.05).verdict();
    }
    assertThat(verdict).isNotEqualTo(Verdict.WARMING_UP);
  }

  private double threshold() {
    return entity.state.snapshot.threshold();
  }
}
