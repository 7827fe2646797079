package dev.weir.evaluation.series.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowMarksTest {

  /** As anyone gets them who follows the formula: computed with Python's integers. */
  @Test
  void marksTheRowsThatTheFormulaSays() {
    RowMarks marks = new RowMarks(0.3, 0);

    assertThat(IntStream.range(0, 40).filter(marks::isMarked))
        .containsExactly(3, 10, 18, 20, 21, 33);
  }

  @Test
  void anotherSeedMarksOtherRowsAndAboutAsMany() {
    RowMarks marks = new RowMarks(0.3, 2);

    assertThat(IntStream.range(0, 40).filter(marks::isMarked).toArray())
        .isNotEqualTo(new int[] {3, 10, 18, 20, 21, 33});
    assertThat(IntStream.range(0, 100_000).filter(marks::isMarked).count())
        .isBetween(29_500L, 30_500L);
  }
}
