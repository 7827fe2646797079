package dev.weir.trainer.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.detection.detector.Autoencoder;
import dev.weir.trainer.data.History;
import dev.weir.trainer.data.NumericSchema;
import dev.weir.trainer.data.RandomHistory;
import dev.weir.trainer.data.Samples;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.input.Standardisation;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.torch.family.TestFamilies;
import dev.weir.trainer.torch.tensor.LibTorch;
import dev.weir.trainer.torch.tensor.Parts;
import dev.weir.trainer.torch.tensor.Tensors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of the families whose batches are divided. */
class TurnTest {

  private static final int INPUTS = 401;
  private static final int THREADS = 3;

  private final History history = RandomHistory.of(INPUTS, 3, 5);
  private final ModelInputs inputs =
      new ModelInputs(
          new Samples(List.of(history), new int[INPUTS], IntStream.range(0, INPUTS).toArray()),
          NumericSchema.of(3, 4),
          new Standardisation(new float[3], new float[] {1, 1, 1}));

  @ParameterizedTest
  @EnumSource(
      value = Autoencoder.class,
      names = {"DENSE", "RECURRENT"})
  void stepsOfADividedBatchAreThoseOfTheWhole(Autoencoder family) {
    for (boolean complete : new boolean[] {true, false}) {
      float[] whole = afterSteps(family, Parts.one(), complete).get(0);
      float[] divided = afterSteps(family, new Parts(THREADS), complete).get(0);

      assertThat(divided).containsExactly(whole, within(1e-5f));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Autoencoder.class,
      names = {"DENSE", "RECURRENT"})
  void stepsOfADividedBatchAreTheSameEveryTime(Autoencoder family) {
    List<float[]> once = afterSteps(family, new Parts(THREADS), false);
    List<float[]> again = afterSteps(family, new Parts(THREADS), false);

    for (int i = 0; i < once.size(); i++) {
      assertThat(again.get(i)).isEqualTo(once.get(i));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Autoencoder.class,
      names = {"DENSE", "RECURRENT"})
  void nativeMemoryOfPartsStaysFlat(Autoencoder family) {
    LibTorch.start(1);
    try (PointerScope scope = new PointerScope()) {
      Turn turn = turn(family, new Parts(THREADS));
      take(turn, batch(true), 10);
      long pointers = Pointer.totalCount();
      take(turn, batch(true), 100);

      assertThat(Pointer.totalCount()).isLessThanOrEqualTo(pointers + 16);
    }
  }

  /** The objective of each of ten steps, then every parameter. */
  private List<float[]> afterSteps(Autoencoder family, Parts parts, boolean complete) {
    LibTorch.start(1);
    try (PointerScope scope = new PointerScope()) {
      Turn turn = turn(family, parts);
      List<float[]> after = new ArrayList<>(List.of(take(turn, batch(complete), 10)));
      for (Tensor parameter : turn.player().parameters().get()) {
        after.add(Tensors.floats(parameter));
      }
      return after;
    }
  }

  private Turn turn(Autoencoder family, Parts parts) {
    Stage stage = TestFamilies.of(family).create(List.of(6, 2), inputs);
    return Turn.of(stage, 0.01, parts).get(0);
  }

  private static float[] take(Turn turn, Input<Tensor> batch, int steps) {
    float[] objectives = new float[steps];
    for (int step = 0; step < steps; step++) {
      try (PointerScope scope = new PointerScope()) {
        objectives[step] = (float) turn.take(batch);
      }
    }
    return objectives;
  }

  private Input<Tensor> batch(boolean complete) {
    Tensor values = torch.randn(INPUTS, inputs.length());
    Tensor present =
        complete
            ? torch.ones_like(values)
            : torch.where(
                torch.rand_like(values).lt(new Scalar(0.7)),
                torch.ones_like(values),
                torch.zeros_like(values));
    return new Input<>(values.mul(present), present, Optional.empty(), complete);
  }
}
