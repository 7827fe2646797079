package dev.weir.trainer.torch.family.variational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.detection.detector.ScoreChoice;
import dev.weir.detection.detector.family.VariationalSettings;
import dev.weir.trainer.data.RelatedHistory;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.layer.Dense;
import dev.weir.trainer.torch.family.Steps;
import dev.weir.trainer.torch.family.TestInputs;
import dev.weir.trainer.torch.tensor.Tensors;
import dev.weir.trainer.torch.tensor.TorchOperators;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.junit.jupiter.api.Test;

class VariationalFamilyTest {

  private static final int LATENT = 2;

  private final TorchOperators on = new TorchOperators();
  private final ModelInputs inputs = RelatedHistory.inputs(2, 3);
  private final int length = inputs.length();

  @Test
  void theDivergenceIsThatOfItsDefinition() {
    double expected = divergence(0.7, -1.3) + divergence(-2, 0.4);
    try (PointerScope scope = new PointerScope()) {
      Tensor mean = Tensors.matrix(new float[] {0.7f, -2}, 1, 2);
      Tensor logVariance = Tensors.matrix(new float[] {-1.3f, 0.4f}, 1, 2);

      assertThat(VariationalModel.divergence(new Posterior<>(mean, logVariance)).item_double())
          .isCloseTo(expected, within(1e-5));
    }
  }

  @Test
  void gradientsPassThroughTheDrawToMeanAndVariance() {
    try (PointerScope scope = new PointerScope()) {
      Tensor mean = Tensors.matrix(new float[] {0.7f}, 1, 1).requires_grad_(true);
      Tensor logVariance = Tensors.matrix(new float[] {-1.3f}, 1, 1).requires_grad_(true);
      Tensor noise = Tensors.matrix(new float[] {1.5f}, 1, 1);
      Posterior.of(on, mean, logVariance).at(on, noise).backward();

      assertThat(mean.grad().item_double()).isEqualTo(1);
      assertThat(logVariance.grad().item_double())
          .isCloseTo(0.5 * Math.exp(-1.3 / 2) * 1.5, within(1e-6));
    }
  }

  @Test
  void theObjectiveIsTheBoundOfItsDraws() {
    try (PointerScope scope = new PointerScope()) {
      VariationalModel model = linear(0.5);
      Input<Tensor> input = TestInputs.of(inputs);
      torch.manual_seed(7);
      double objective = model.objective(input).item_double();
      torch.manual_seed(7);
      Posterior<Tensor> posterior = model.posterior(input);
      Tensor latent = posterior.at(on, torch.randn_like(posterior.mean()));
      Tensor residual = input.values().sub(network(model).decode(on, latent, input.condition()));
      Tensor error = residual.square().div(model.variance().mul(new Scalar(2f))).sum();
      double bound =
          error.item_double() + 0.5 * VariationalModel.divergence(posterior).sum().item_double();

      double unit = 2 / model.variance().reciprocal().mean().item_double();
      assertThat(objective)
          .isCloseTo(unit * bound / residual.numel(), within(1e-5 * Math.abs(objective)));
    }
  }

  @Test
  void theBoundIsBelowTheLikelihoodAndReachesThatOfProbabilisticPca() {
    try (PointerScope scope = new PointerScope()) {
      VariationalModel model = linear(1);
      Input<Tensor> input = linearGaussian();
      Steps.of(model, input, 50);
      assertThat(bound(model, input)).isLessThan(logLikelihood(model, input));
      Steps.of(model, input, 800);

      double bound = bound(model, input);
      assertThat(bound).isLessThanOrEqualTo(logLikelihood(model, input));
      assertThat(bound).isCloseTo(probabilisticPca(input), within(0.2));
    }
  }

  @Test
  void aStrongDivergenceCollapsesTheLatentWhichItsDescriptionSays() {
    assertThat(described(1)).doesNotContain(", 0 of 2");
    assertThat(described(1000)).isEqualTo("6-2-6, 0 of 2 latent units active");
  }

  private String described(double beta) {
    try (PointerScope scope = new PointerScope()) {
      VariationalModel model = linear(beta);
      Steps.of(model, TestInputs.of(inputs), 300);
      return model.snapshot().complete(inputs, new ScoreChoice(ScoreChoice.Kind.MSE, 1)).describe();
    }
  }

  private VariationalModel linear(double beta) {
    torch.manual_seed(2);
    return (VariationalModel)
        new VariationalFamily(new VariationalSettings(beta, 0)).create(List.of(LATENT), inputs);
  }

  /** x = W z + noise, all of it normal and the noise even. */
  private Input<Tensor> linearGaussian() {
    Tensor mixed = torch.randn(inputs.size(), LATENT).mm(torch.randn(LATENT, length));
    Tensor values = mixed.add(torch.randn(inputs.size(), length).mul(new Scalar(0.3f)));
    return new Input<>(values, torch.ones_like(values), Optional.empty());
  }

  private static VariationalNetwork network(VariationalModel model) {
    return ((VariationalSnapshot) model.snapshot()).network();
  }

  /** ∫ q ln(q/p) for q = N(mean, exp(logVariance)) and p = N(0, 1), added up in small steps. */
  private static double divergence(double mean, double logVariance) {
    double step = 1e-3;
    double sum = 0;
    for (double z = mean - 20; z < mean + 20; z += step) {
      double logQ = -0.5 * (logVariance + Math.pow(z - mean, 2) / Math.exp(logVariance));
      double density = Math.exp(logQ) / Math.sqrt(2 * Math.PI);
      sum += step * density * (logQ + 0.5 * z * z);
    }
    return sum;
  }

  /** E_q ln p(x | z) − KL, mean over the inputs; for a linear decoder E_q r² is in closed form. */
  private double bound(VariationalModel model, Input<Tensor> input) {
    Posterior<Tensor> posterior = model.posterior(input);
    Tensor spread = posterior.logVariance().exp().mm(weights(model).square().t());
    Tensor squared = input.values().sub(model.reconstruct(input)).square().add(spread);
    Tensor twice =
        squared.div(model.variance()).add(model.variance().mul(new Scalar(2 * Math.PI)).log());
    Tensor expected = twice.sum(1).mul(new Scalar(-0.5));
    return expected.sub(VariationalModel.divergence(posterior)).mean().item_double();
  }

  /** ln N(x; b, W Wᵀ + diag(σ²)), mean over the inputs. */
  private double logLikelihood(VariationalModel model, Input<Tensor> input) {
    Tensor weights = weights(model).to(ScalarType.Double);
    Tensor bias = Tensors.vector(((Dense) network(model).decoder().get(0)).bias());
    Tensor covariance =
        weights.mm(weights.t()).add(torch.diag(model.variance().to(ScalarType.Double)));
    Tensor centred = input.values().sub(bias).to(ScalarType.Double);
    double distance =
        centred.mm(torch.linalg_inv(covariance)).mul(centred).sum(1).mean().item_double();
    double logDeterminant = torch.logdet(covariance).item_double();
    return -0.5 * (length * Math.log(2 * Math.PI) + logDeterminant + distance);
  }

  /** W, [n, L]. */
  private Tensor weights(VariationalModel model) {
    Dense decoder = (Dense) network(model).decoder().get(0);
    return Tensors.matrix(decoder.weights(), length, LATENT);
  }

  /**
   * Greatest mean log-likelihood of probabilistic PCA (Tipping and Bishop 1999, equation 7 at its
   * maximum): {@code −½ (n ln 2π + Σ_{j ≤ L} ln λ_j + (n − L) ln σ² + n)}, λ the eigenvalues of the
   * covariance and σ² the mean of those left out.
   */
  private double probabilisticPca(Input<Tensor> input) {
    Tensor values = input.values().to(ScalarType.Double);
    Tensor centred = values.sub(values.mean(0L));
    Tensor covariance = centred.t().mm(centred).div(new Scalar((double) inputs.size()));
    float[] eigenvalues = Tensors.floats(torch.linalg_svd(covariance).get1().to(ScalarType.Float));
    double kept = 0;
    double left = 0;
    for (int i = 0; i < length; i++) {
      kept += i < LATENT ? Math.log(eigenvalues[i]) : 0;
      left += i < LATENT ? 0 : eigenvalues[i] / (length - LATENT);
    }
    double noise = (length - LATENT) * Math.log(left);
    return -0.5 * (length * Math.log(2 * Math.PI) + kept + noise + length);
  }
}
