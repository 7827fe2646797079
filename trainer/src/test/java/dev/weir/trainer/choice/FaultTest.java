package dev.weir.trainer.choice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.event.EventCursor;
import dev.weir.trainer.use.InputEvent;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Inputs of three rows: a number around 10, deviation 2, and a category. */
class FaultTest {

  private static final float[] INPUT = {11, 3, 9, 4, 12, 5};

  private final HeldOut heldOut =
      new HeldOut(
          List.of(event(INPUT), event(new float[] {8, 6, 8, 6, 8, 6})),
          new boolean[] {true, false},
          new float[] {10, 0},
          new float[] {2, 1});
  private final Random random = new Random(4);

  @ParameterizedTest
  @EnumSource(Fault.class)
  void theNewestRowsAreChangedAndTheInputGivenIsNot(Fault fault) {
    int whole = 0;
    for (int i = 0; i < 200; i++) {
      float[] spoilt = fault.of(INPUT, heldOut, random);
      int first = firstChange(spoilt);
      whole += first < 2 ? 1 : 0;
    }
    assertThat(whole).isBetween(20, 120);
    assertThat(INPUT).containsExactly(11, 3, 9, 4, 12, 5);
  }

  @Test
  void stretchedNumbersAreFurtherFromTheMean() {
    for (int i = 0; i < 200; i++) {
      float[] spoilt = Fault.STRETCHED.of(INPUT, heldOut, random);

      assertThat(spoilt[4] - 10).isBetween(3f, 6f);
      assertThat(spoilt[5]).isEqualTo(5);
    }
  }

  @Test
  void numbersAnywhereAreWithinThreeDeviationsAndCategoriesThoseOfOthers() {
    for (int i = 0; i < 200; i++) {
      float[] spoilt = Fault.ANYWHERE.of(INPUT, heldOut, random);

      assertThat(spoilt[4]).isBetween(4f, 16f);
      assertThat(spoilt[5]).isIn(5f, 6f);
    }
  }

  @Test
  void aMissingNumberIsNotStretched() {
    float[] spoilt = Fault.STRETCHED.of(new float[] {11, 3, 9, 4, Float.NaN, 5}, heldOut, random);

    assertThat(spoilt[4]).isNaN();
  }

  private static int firstChange(float[] spoilt) {
    int at = 0;
    while (at < INPUT.length && spoilt[at] == INPUT[at]) {
      at++;
    }
    return at;
  }

  private static InputEvent event(float[] input) {
    return new InputEvent(0, "", 0, EventCursor.UNLABELLED, input);
  }
}
