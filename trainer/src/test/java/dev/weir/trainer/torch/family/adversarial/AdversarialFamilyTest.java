package dev.weir.trainer.torch.family.adversarial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.detection.detector.Autoencoder;
import dev.weir.detection.detector.family.AdversarialSettings;
import dev.weir.trainer.data.RelatedHistory;
import dev.weir.trainer.fit.FitPolicy;
import dev.weir.trainer.fit.Snapshot;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.layer.Network;
import dev.weir.trainer.torch.Family;
import dev.weir.trainer.torch.Fitting;
import dev.weir.trainer.torch.NetworkSnapshot;
import dev.weir.trainer.torch.Player;
import dev.weir.trainer.torch.family.TestFamilies;
import dev.weir.trainer.torch.family.TestInputs;
import dev.weir.trainer.torch.tensor.Tensors;
import dev.weir.trainer.torch.tensor.TorchOperators;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

class AdversarialFamilyTest {

  private static final int LATENT = 2;

  private final ModelInputs inputs = RelatedHistory.inputs(4, 3);
  private final Family family = new AdversarialFamily(new AdversarialSettings(0.2));

  @Test
  void latentsTogetherAreNearerToThePriorThanThoseOfADenseNetwork() {
    Network adversarial = ((AdversarialSnapshot) fitted(family)).network();
    Network dense =
        (Network) ((NetworkSnapshot) fitted(TestFamilies.of(Autoencoder.DENSE))).network();

    for (int unit = 0; unit < LATENT; unit++) {
      double[] latent = latents(adversarial, unit);
      assertThat(distanceFromNormal(latent))
          .isLessThan(0.7 * distanceFromNormal(latents(dense, unit)));
      assertThat(mean(latent)).isCloseTo(0, within(0.3));
      assertThat(meanSquare(latent)).isCloseTo(1, within(0.5));
    }
  }

  @Test
  void theDiscriminatorMovesItsOwnWeightsAndTheDeceiverTheEncodersAlone() {
    try (PointerScope scope = new PointerScope()) {
      AdversarialModel model = model();
      Input<Tensor> input = TestInputs.of(inputs);
      List<Player> opponents = model.opponents();
      assertThat(opponents).hasSize(2);

      opponents.get(0).objective(input).backward();
      assertThat(model.parameters().get(0).grad().defined()).isFalse();
      assertThat(opponents.get(0).parameters().get(0).grad().defined()).isTrue();

      opponents.get(1).objective(input).backward();
      assertThat(model.parameters().get(0).grad().defined()).isTrue();
      assertThat(opponents.get(1).parameters().size()).isEqualTo(model.parameters().size() / 2);
    }
  }

  @Test
  void objectivesAreThoseOfTheGame() {
    try (PointerScope scope = new PointerScope()) {
      AdversarialModel model = model();
      Input<Tensor> input = TestInputs.of(inputs);
      Tensor latent = model.encode(input);
      torch.manual_seed(3);
      double found = model.opponents().get(0).objective(input).item_double();
      torch.manual_seed(3);
      Tensor prior = torch.randn_like(latent);
      Discriminator judge = (Discriminator) model.opponents().get(0);

      // softplus(−a) = −ln σ(a) and softplus(a) = softplus(−a) + a.
      double believed = judge.suspicion(prior).item_double();
      double doubted =
          judge.suspicion(latent).item_double() + judge.opinion(latent).mean().item_double();
      assertThat(found).isCloseTo(believed + doubted, within(1e-5));
      assertThat(model.opponents().get(1).objective(input).item_double())
          .isCloseTo(judge.suspicion(latent).item_double(), within(1e-6));
    }
  }

  private AdversarialModel model() {
    torch.manual_seed(2);
    return (AdversarialModel) family.create(List.of(8, LATENT), inputs);
  }

  private Snapshot fitted(Family chosen) {
    FitPolicy policy = new FitPolicy(List.of(8, LATENT), 150, 32, 0.003, 150, 2);
    return new Fitting(policy, inputs, inputs).run(chosen, epoch -> {}).snapshot();
  }

  /** One unit's latents of all inputs, sorted. */
  private double[] latents(Network network, int unit) {
    try (PointerScope scope = new PointerScope()) {
      Tensor latent = network.reconstruct(new TorchOperators(), TestInputs.of(inputs)).latent();
      float[] values = Tensors.floats(latent.select(1, unit));
      double[] sorted = new double[values.length];
      Arrays.setAll(sorted, i -> values[i]);
      Arrays.sort(sorted);
      return sorted;
    }
  }

  /** Kolmogorov and Smirnov's largest distance between the values' distribution and N(0, 1). */
  private static double distanceFromNormal(double[] sorted) {
    double largest = 0;
    try (PointerScope scope = new PointerScope()) {
      for (int i = 0; i < sorted.length; i++) {
        double normal = normal(sorted[i]);
        double above = Math.abs((i + 1.0) / sorted.length - normal);
        double below = Math.abs((double) i / sorted.length - normal);
        largest = Math.max(largest, Math.max(above, below));
      }
    }
    return largest;
  }

  private static double normal(double x) {
    return 0.5
        * (1 + torch.erf(Tensors.vector(new float[] {(float) (x / Math.sqrt(2))})).item_double());
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double meanSquare(double[] values) {
    return Arrays.stream(values).map(value -> value * value).average().orElseThrow();
  }
}
