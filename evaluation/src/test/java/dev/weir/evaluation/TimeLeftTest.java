package dev.weir.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.evaluation.job.Effort;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TimeLeftTest {

  private static final Offset<Double> TINY = within(1e-9);

  @Test
  void nothingIsKnownBeforeSomethingIsDone() {
    TimeLeft time = new TimeLeft(same("pca", 4), 2);

    assertThat(time.after(100)).isEmpty();
    assertThat(time.oldest()).hasValue(0);
  }

  /** Two workers, 10 s a piece: behind 2 of 10 pieces 8 are left. */
  @Test
  void equalPiecesGoOnAsTheyWent() {
    TimeLeft time = new TimeLeft(same("pca", 10), 2);
    time.done(0, 10);
    time.done(1, 10);

    assertThat(time.after(10)).hasValueCloseTo(40.0, TINY);
    assertThat(time.after(13)).hasValueCloseTo(37.0, TINY);
  }

  /** A unit of a forest takes 10 s, one of components 1 s: 3 and 2 of them are left. */
  @Test
  void eachKindTakesItsOwnTime() {
    TimeLeft time =
        new TimeLeft(
            List.of(piece("forest", 1), piece("pca", 1), piece("forest", 3), piece("pca", 2)), 1);
    time.done(0, 10);
    time.done(1, 11);

    assertThat(time.after(11)).hasValueCloseTo(32.0, TINY);
  }

  @Test
  void aKindOfWhichNoneIsDoneTakesWhatAllTook() {
    TimeLeft time = new TimeLeft(List.of(piece("pca", 2), piece("forest", 3)), 1);
    time.done(0, 8);

    assertThat(time.after(8)).hasValueCloseTo(12.0, TINY);
  }

  /** Of its own set a forest took 2 s, of another 20 s. */
  @Test
  void theNarrowestKindTellsMost() {
    TimeLeft time =
        new TimeLeft(
            List.of(
                piece("forest", 1).within("large"),
                piece("forest", 1).within("small"),
                piece("forest", 1).within("small"),
                piece("forest", 1).within("other")),
            1);
    time.done(0, 20);
    time.done(1, 22);

    assertThat(time.after(22)).hasValueCloseTo(2 + 22 / 2.0, TINY);
  }

  @Test
  void oneLongPieceKeepsOneWorkerWhileTheOthersHaveNothingToDo() {
    TimeLeft time = new TimeLeft(List.of(piece("a", 1), piece("a", 1), piece("a", 9)), 2);
    time.done(0, 10);
    time.done(1, 10);

    assertThat(time.after(10)).hasValueCloseTo(90.0, TINY);
    assertThat(time.oldest()).hasValue(2);
  }

  /** Expected to take 10 s, under way for 40 s. */
  @Test
  void whatIsLateIsExpectedToBeLater() {
    TimeLeft time = new TimeLeft(same("a", 2), 2);
    time.done(0, 10);

    assertThat(time.after(40)).hasValueCloseTo(10.0, TINY);
    assertThat(time.after(60)).hasValueCloseTo(15.0, TINY);
  }

  @Test
  void nothingIsLeftAtTheEnd() {
    TimeLeft time = new TimeLeft(same("a", 1), 2);
    time.done(0, 10);

    assertThat(time.after(10)).hasValue(0);
    assertThat(time.oldest()).isEmpty();
  }

  @Test
  void peopleReadSecondsOrMinutes() {
    assertThat(Watch.text(0.2)).isEqualTo("about 1 s left");
    assertThat(Watch.text(119.4)).isEqualTo("about 119 s left");
    assertThat(Watch.text(200)).isEqualTo("about 3 min left");
  }

  private static List<Effort> same(String kind, int count) {
    return Collections.nCopies(count, piece(kind, 1));
  }

  private static Effort piece(String kind, double amount) {
    return new Effort(List.of(kind), amount);
  }
}
