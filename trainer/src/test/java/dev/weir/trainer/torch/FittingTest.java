package dev.weir.trainer.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.Autoencoder;
import dev.weir.detection.detector.ScoreChoice;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.trainer.data.History;
import dev.weir.trainer.data.NumericSchema;
import dev.weir.trainer.data.RandomHistory;
import dev.weir.trainer.data.Samples;
import dev.weir.trainer.fit.Epoch;
import dev.weir.trainer.fit.Errors;
import dev.weir.trainer.fit.Fit;
import dev.weir.trainer.fit.FitListener;
import dev.weir.trainer.fit.FitPolicy;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.input.Standardisation;
import dev.weir.trainer.torch.family.TestFamilies;
import dev.weir.trainer.torch.score.ModelErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FittingTest {

  private static final int ROWS = 300;

  private final History history = RandomHistory.of(ROWS, 3, 5);
  private final Samples samples =
      new Samples(List.of(history), new int[ROWS], IntStream.range(0, ROWS).toArray());
  private final ModelInputs inputs = inputs(1);

  @Test
  void lossFalls() {
    Fit fit = fit(20, 0.01, 20);

    assertThat(fit.best().validationLoss()).isLessThan(0.7 * fit.epochs().get(0).validationLoss());
  }

  @Test
  void keepsTheWeightsOfTheBestEpoch() {
    Fit fit = fit(30, 0.3, 30);
    Errors errors =
        ModelErrors.of(
            fit.snapshot().complete(inputs, new ScoreChoice(ScoreChoice.Kind.MSE, 1)), inputs);

    assertThat(mean(errors.scores())).isFinite();
    assertThat(fit.epochs()).hasSize(30);
    assertThat(fit.best().validationLoss())
        .isEqualTo(fit.epochs().stream().mapToDouble(Epoch::validationLoss).min().orElseThrow());
  }

  @Test
  void stopsWhenPatienceIsOver() {
    Fit fit = fit(500, 0.3, 3);

    int epochs = fit.epochs().size();
    assertThat(epochs).isLessThan(500);
    assertThat(fit.best().number()).isEqualTo(epochs - 3);
  }

  @Test
  void listenerHearsOfEveryEpochAsItEnds() {
    List<Epoch> heard = new ArrayList<>();
    Fit fit =
        new Fitting(policy(5, 0.01, 5), inputs, inputs)
            .run(TestFamilies.of(Autoencoder.DENSE), heard::add);

    assertThat(heard).isEqualTo(fit.epochs());
  }

  @Test
  void aListenerEndsItBehindAnEpochAndTheBestIsKept() {
    List<Epoch> heard = new ArrayList<>();
    Fit fit =
        new Fitting(policy(50, 0.01, 50), inputs, inputs)
            .run(TestFamilies.of(Autoencoder.DENSE), stoppingAfter(3, heard));

    assertThat(fit.epochs()).hasSize(3);
    assertThat(fit.snapshot()).isNotNull();
  }

  @Test
  void aListenerHearsOfPartsThatAreFittedFirst() {
    List<String> heard = new ArrayList<>();
    new Fitting(policy(4, 0.01, 4), inputs, inputs)
        .run(
            TestFamilies.of(Autoencoder.STACKED),
            new FitListener() {
              @Override
              public void after(Epoch epoch) {
                heard.add("whole " + epoch.number());
              }

              @Override
              public void afterOfStage(int stage, int stages, Epoch epoch) {
                heard.add("%d of %d, %d".formatted(stage, stages, epoch.number()));
              }
            });

    assertThat(heard).startsWith("1 of 2, 1", "1 of 2, 2").contains("2 of 2, 1", "whole 1");
  }

  @Test
  void endedBeforeTheWholeItStillHasOneEpochOfIt() {
    FitListener at = stoppingAfter(0, new ArrayList<>());
    Fit fit =
        new Fitting(policy(50, 0.01, 50), inputs, inputs)
            .run(TestFamilies.of(Autoencoder.STACKED), at);

    assertThat(fit.epochs()).hasSize(1);
  }

  private static FitListener stoppingAfter(int epochs, List<Epoch> heard) {
    return new FitListener() {
      @Override
      public void after(Epoch epoch) {
        heard.add(epoch);
      }

      @Override
      public boolean stops() {
        return heard.size() >= epochs;
      }
    };
  }

  @Test
  void sameSeedGivesTheSameLosses() {
    assertThat(fit(5, 0.01, 5).epochs()).isEqualTo(fit(5, 0.01, 5).epochs());
  }

  @ParameterizedTest
  @EnumSource(value = Autoencoder.class, mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void nativeMemoryStaysFlat(Autoencoder family) {
    ModelInputs inputs = family == Autoencoder.CONDITIONAL ? clocked() : inputs(4);
    List<Long> pointers = new ArrayList<>();
    List<Long> bytes = new ArrayList<>();
    while (bytes.size() < 60) {
      new Fitting(policy(layers(family), 60, 0.001, 60), inputs, inputs)
          .run(
              TestFamilies.of(family),
              epoch -> {
                pointers.add(Pointer.totalCount());
                bytes.add(Pointer.physicalBytes());
              });
    }

    assertThat(pointers.get(59)).isLessThanOrEqualTo(pointers.get(9) + 8);
    assertThat(bytes.get(59) - bytes.get(9)).isLessThan(32L << 20);
  }

  /** Closed forms have one epoch in a fitting, and are fitted sixty times. */
  private static List<Integer> layers(Autoencoder family) {
    return switch (family) {
      case PCA -> List.of(4);
      case OVERCOMPLETE -> List.of(24);
      default -> List.of(4, 2);
    };
  }

  @Test
  void aLossThatIsNotFiniteEndsTheTraining() {
    assertThatThrownBy(() -> fit(50, 1e30, 50))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("loss must be finite")
        .hasMessageContaining("model.learningRate");
  }

  private ModelInputs inputs(int window) {
    return inputs(NumericSchema.of(3, window));
  }

  private ModelInputs clocked() {
    return inputs(NumericSchema.clocked(3, 4));
  }

  private ModelInputs inputs(FeatureSchema schema) {
    return new ModelInputs(
        samples, schema, new Standardisation(new float[] {0, 20, 40}, new float[] {1, 1, 1}));
  }

  private Fit fit(int epochs, double learningRate, int patience) {
    return new Fitting(policy(epochs, learningRate, patience), inputs, inputs)
        .run(TestFamilies.of(Autoencoder.DENSE), epoch -> {});
  }

  private static FitPolicy policy(int epochs, double learningRate, int patience) {
    return policy(List.of(4, 2), epochs, learningRate, patience);
  }

  private static FitPolicy policy(
      List<Integer> layers, int epochs, double learningRate, int patience) {
    return new FitPolicy(layers, epochs, 32, learningRate, patience, 1);
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
