package dev.weir.trainer.torch.family.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.detection.detector.family.DenoisingSettings.Noise;
import dev.weir.trainer.torch.tensor.Tensors;
import java.util.Arrays;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CorruptionTest {

  private static final int INPUTS = 1000;
  private static final int WINDOW = 5;
  private static final int WIDTH = 2;
  private static final int LENGTH = WINDOW * WIDTH;
  private static final double LEVEL = 0.3;

  private PointerScope scope;

  @BeforeEach
  void openScope() {
    scope = new PointerScope();
    torch.manual_seed(4);
  }

  @AfterEach
  void closeScope() {
    scope.close();
  }

  /** Row t of every input holds 1 + 10 t and 2 + 10 t; an input's number is a small fraction. */
  private static float[] clean() {
    float[] values = new float[INPUTS * LENGTH];
    for (int i = 0; i < values.length; i++) {
      values[i] = 1 + i % WIDTH + 10 * (i % LENGTH / WIDTH) + i / LENGTH / 2000f;
    }
    return values;
  }

  private static float[] noisy(Noise noise) {
    Tensor input = Tensors.matrix(clean(), INPUTS, LENGTH);
    return Tensors.floats(
        new Corruption(noise, LEVEL, Shift.alongTime(LEVEL, WINDOW, WIDTH))
            .of(input, torch.ones_like(input)));
  }

  @Test
  void gaussianNoiseHasTheLevelAsItsDeviation() {
    float[] clean = clean();
    float[] noisy = noisy(Noise.GAUSSIAN);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < noisy.length; i++) {
      sum += noisy[i] - clean[i];
      squares += (noisy[i] - clean[i]) * (noisy[i] - clean[i]);
    }

    assertThat(sum / noisy.length).isCloseTo(0, within(0.01));
    assertThat(Math.sqrt(squares / noisy.length)).isCloseTo(LEVEL, within(0.01));
  }

  @Test
  void maskingSetsTheShareToZeroAndLeavesTheRest() {
    float[] clean = clean();
    float[] noisy = noisy(Noise.MASKING);
    int masked = 0;
    for (int i = 0; i < noisy.length; i++) {
      masked += noisy[i] == 0 ? 1 : 0;
      assertThat(noisy[i]).isIn(0f, clean[i]);
    }

    assertThat(masked / (double) noisy.length).isCloseTo(LEVEL, within(0.02));
  }

  @Test
  void saltAndPepperSetsTheShareToTheExtremesOfTheValue() {
    float[] clean = clean();
    float[] noisy = noisy(Noise.SALT_AND_PEPPER);
    int least = 0;
    int greatest = 0;
    for (int i = LENGTH; i < noisy.length - LENGTH; i++) {
      if (noisy[i] != clean[i]) {
        boolean pepper = noisy[i] == clean[i % LENGTH];
        assertThat(pepper || noisy[i] == clean[(INPUTS - 1) * LENGTH + i % LENGTH]).isTrue();
        least += pepper ? 1 : 0;
        greatest += pepper ? 0 : 1;
      }
    }

    assertThat(least / (double) noisy.length).isCloseTo(LEVEL / 2, within(0.02));
    assertThat(greatest / (double) noisy.length).isCloseTo(LEVEL / 2, within(0.02));
  }

  @Test
  void shiftMovesWholeRowsByAtMostTheLevelAndRepeatsTheEnds() {
    float[] clean = clean();
    float[] noisy = noisy(Noise.SHIFT);
    int[] seen = new int[5];
    for (int input = 0; input < INPUTS; input++) {
      float[] found = Arrays.copyOfRange(noisy, input * LENGTH, (input + 1) * LENGTH);
      int steps = 0;
      for (int candidate = -2; candidate <= 2; candidate++) {
        if (Arrays.equals(found, shifted(clean, input, candidate))) {
          seen[candidate + 2]++;
          steps++;
        }
      }
      assertThat(steps).as("input %d is a shifted one", input).isEqualTo(1);
    }

    assertThat(Arrays.stream(seen).min().orElseThrow()).isGreaterThan(INPUTS / 10);
  }

  @ParameterizedTest
  @EnumSource(
      value = Noise.class,
      names = {"GAUSSIAN", "MASKING", "SALT_AND_PEPPER"})
  void aMissingValueStaysZero(Noise noise) {
    Tensor input = torch.zeros(INPUTS, LENGTH);
    float[] noisy =
        Tensors.floats(
            new Corruption(noise, LEVEL, Shift.alongTime(LEVEL, WINDOW, WIDTH))
                .of(input, torch.zeros_like(input)));

    assertThat(noisy).containsOnly(0f);
  }

  @ParameterizedTest
  @EnumSource(Noise.class)
  void sameSeedGivesTheSameNoise(Noise noise) {
    float[] first = noisy(noise);
    torch.manual_seed(4);

    assertThat(noisy(noise)).isEqualTo(first).isNotEqualTo(clean());
  }

  private static float[] shifted(float[] clean, int input, int steps) {
    float[] shifted = new float[LENGTH];
    for (int row = 0; row < WINDOW; row++) {
      int from = Math.max(0, Math.min(WINDOW - 1, row + steps));
      System.arraycopy(clean, input * LENGTH + from * WIDTH, shifted, row * WIDTH, WIDTH);
    }
    return shifted;
  }
}
