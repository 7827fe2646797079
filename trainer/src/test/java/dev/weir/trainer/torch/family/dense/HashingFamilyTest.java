package dev.weir.trainer.torch.family.dense;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.detector.ScoreChoice;
import dev.weir.detection.detector.family.HashingSettings;
import dev.weir.trainer.data.RelatedHistory;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.model.CodeModel;
import dev.weir.trainer.model.FittedModel;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.torch.family.Steps;
import dev.weir.trainer.torch.family.TestInputs;
import dev.weir.trainer.torch.tensor.Tensors;
import dev.weir.trainer.torch.tensor.TorchOperators;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

class HashingFamilyTest {

  private static final int BITS = 8;
  private static final int NEAREST = 10;

  private final ModelInputs inputs = RelatedHistory.inputs(1, 3);

  @Test
  void noiseMakesTheLatentNearBinary() {
    try (PointerScope scope = new PointerScope()) {
      assertThat(nearBinary(latents(fitted(4)))).isGreaterThan(0.9);
      assertThat(nearBinary(latents(fitted(0)))).isLessThan(0.6);
    }
  }

  @Test
  void eventsThatAreAlikeHaveCodesThatAreAlike() {
    try (PointerScope scope = new PointerScope()) {
      float[] codes = codes(fitted(4));

      assertThat(apartOfNearest(codes)).isLessThan(0.8 * apartOfNearest(randomHyperplanes()));
    }
  }

  @Test
  void theCodeIsAnOutputOfZerosAndOnes() {
    try (PointerScope scope = new PointerScope()) {
      HashingModel model = fitted(4);
      float[] latents = latents(model);
      float[] codes = codes(model);

      for (int i = 0; i < codes.length; i++) {
        assertThat(codes[i]).isEqualTo(latents[i] > 0.5f ? 1f : 0f);
      }
    }
  }

  @Test
  void heldOutInputsGoThroughBits() {
    try (PointerScope scope = new PointerScope()) {
      HashingModel model = fitted(0);
      Input<Tensor> batch = TestInputs.of(inputs);

      assertThat(model.error(batch).mean().item_double())
          .isGreaterThan(1.5 * model.objective(batch).item_double());
    }
  }

  private HashingModel fitted(double noise) {
    torch.manual_seed(2);
    HashingModel model =
        (HashingModel)
            new HashingFamily(new HashingSettings(noise)).create(List.of(16, BITS), inputs);
    Steps.of(model, TestInputs.of(inputs), 400);
    return model;
  }

  private float[] latents(HashingModel model) {
    return Tensors.floats(model.latent(TestInputs.of(inputs)));
  }

  private float[] codes(HashingModel model) {
    FittedModel fitted =
        model.snapshot().complete(inputs, new ScoreChoice(ScoreChoice.Kind.MSE, 1));
    return Tensors.floats(
        fitted
            .score(new TorchOperators(), TestInputs.of(inputs))
            .outputs()
            .get(CodeModel.CODE)
            .value());
  }

  private static double nearBinary(float[] latents) {
    long near =
        IntStream.range(0, latents.length)
            .filter(i -> Math.min(latents[i], 1 - latents[i]) < 0.1)
            .count();
    return (double) near / latents.length;
  }

  /** Which side of so many random planes an input lies on. */
  private float[] randomHyperplanes() {
    Random random = new Random(1);
    float[] codes = new float[inputs.size() * BITS];
    for (int bit = 0; bit < BITS; bit++) {
      double[] normal = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
      for (int i = 0; i < inputs.size(); i++) {
        float[] values = values(i);
        double side = 0;
        for (int f = 0; f < values.length; f++) {
          side += normal[f] * values[f];
        }
        codes[i * BITS + bit] = side > 0 ? 1 : 0;
      }
    }
    return codes;
  }

  /** Mean squared distance between an input and those whose codes differ least from its own. */
  private double apartOfNearest(float[] codes) {
    double sum = 0;
    for (int i = 0; i < inputs.size(); i++) {
      int input = i;
      sum +=
          IntStream.range(0, inputs.size())
              .filter(other -> other != input)
              .boxed()
              .sorted(Comparator.comparingDouble(other -> differing(codes, input, other)))
              .limit(NEAREST)
              .mapToDouble(other -> squared(values(input), values(other)))
              .average()
              .orElseThrow();
    }
    return sum / inputs.size();
  }

  private static double differing(float[] codes, int one, int other) {
    double sum = 0;
    for (int i = 0; i < BITS; i++) {
      sum += Math.abs(codes[one * BITS + i] - codes[other * BITS + i]);
    }
    return sum;
  }

  private static double squared(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (one[i] - other[i]) * (one[i] - other[i]);
    }
    return sum;
  }

  private float[] values(int input) {
    float[] values = new float[inputs.length()];
    inputs.copy(input, values, new float[values.length], 0);
    return values;
  }
}
