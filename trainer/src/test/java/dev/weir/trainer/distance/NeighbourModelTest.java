package dev.weir.trainer.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.weir.trainer.torch.ScoredRun;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NeighbourModelTest {

  private static final int ENTRIES = 500;
  private static final int LENGTH = 7;

  @Test
  void scoreIsTheDiscountedMeanOfTheDistancesToTheNearest() {
    float[] entries = numbers(1, ENTRIES);
    float[] inputs = numbers(2, 40);
    NeighbourModel model = model(entries, NeighbourModel.discounted(3, 0.5));
    float[] scores = ScoredRun.of(model, inputs, ones(inputs.length), LENGTH).scores();

    for (int i = 0; i < 40; i++) {
      double[] nearest = distances(entries, inputs, ones(inputs.length), i);
      double expected = (nearest[0] + 0.5 * nearest[1] + 0.25 * nearest[2]) / 1.75;
      assertThat(scores[i]).isCloseTo((float) expected, within(1e-5f));
    }
  }

  @Test
  void entriesFarFromTheOriginAreToldApart() {
    float[] entries = numbers(1, ENTRIES);
    for (int i = 0; i < entries.length; i++) {
      entries[i] = 10 + 1e-2f * entries[i];
    }
    float[] input = Arrays.copyOf(entries, LENGTH);
    NeighbourModel model = model(entries, new float[] {1});

    assertThat(ScoredRun.of(model, input, ones(LENGTH), LENGTH).scores()).containsExactly(0);
  }

  @Test
  void distanceIsOverTheValuesThatAreThereAndTheirShareOfAll() {
    float[] entries = numbers(1, ENTRIES);
    float[] input = numbers(2, 1);
    float[] present = {1, 1, 0, 1, 0, 1, 1};
    input[2] = 0;
    input[4] = 0;
    float[] weights = NeighbourModel.discounted(2, 1);
    ScoredRun run = ScoredRun.of(model(entries, weights), input, present, LENGTH);
    double[] nearest = distances(entries, input, present, 0);

    assertThat(run.scores()[0]).isCloseTo((float) ((nearest[0] + nearest[1]) / 2), within(1e-5f));
    assertThat(run.shares()[2]).isZero();
    assertThat(run.shares()[4]).isZero();
  }

  @Test
  void whatIsUnlikeTheNeighboursHasTheShare() {
    float[] entries = {0, 0, 0, 5, 5, 5};
    NeighbourModel model =
        new NeighbourModel(3, new RowSpace(3), new Memory(2, entries, entries), new float[] {1});
    ScoredRun run = ScoredRun.of(model, new float[] {0, 2, 1}, ones(3), 3);

    assertThat(run.scores()[0]).isCloseTo((float) Math.sqrt(5), within(1e-6f));
    assertThat(run.shares()[0]).isCloseTo(0, within(1e-6f));
    assertThat(run.shares()[1]).isCloseTo((float) (Math.sqrt(5) * 4 / 5), within(1e-6f));
    assertThat(run.reconstruction()).containsExactly(0, 0, 0);
  }

  @Test
  void moreNeighboursThanEntriesAreRefused() {
    assertThatThrownBy(() -> model(new float[LENGTH], new float[2]))
        .hasMessage("Neighbours must be in [1, 1], the entries of the memory, found 2");
  }

  private static NeighbourModel model(float[] entries, float[] weights) {
    Memory memory = new Memory(entries.length / LENGTH, entries, entries.clone());
    return new NeighbourModel(LENGTH, new RowSpace(LENGTH), memory, weights);
  }

  /** From one input to every entry, in double, the least first. */
  private static double[] distances(float[] entries, float[] inputs, float[] present, int input) {
    double[] distances = new double[entries.length / LENGTH];
    for (int entry = 0; entry < distances.length; entry++) {
      double sum = 0;
      double count = 0;
      for (int i = 0; i < LENGTH; i++) {
        double apart = (double) inputs[input * LENGTH + i] - entries[entry * LENGTH + i];
        sum += present[input * LENGTH + i] * apart * apart;
        count += present[input * LENGTH + i];
      }
      distances[entry] = Math.sqrt(LENGTH / count * sum);
    }
    Arrays.sort(distances);
    return distances;
  }

  private static float[] numbers(long seed, int rows) {
    Random random = new Random(seed);
    float[] numbers = new float[rows * LENGTH];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return numbers;
  }

  private static float[] ones(int length) {
    float[] ones = new float[length];
    Arrays.fill(ones, 1);
    return ones;
  }
}
