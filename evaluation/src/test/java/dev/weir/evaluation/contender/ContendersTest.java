package dev.weir.evaluation.contender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.Autoencoder;
import dev.weir.detection.threshold.LevelRule;
import dev.weir.evaluation.SeriesFixture;
import dev.weir.evaluation.contender.Contender.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContendersTest {

  private static final Baselines ALL =
      new Baselines(EnumSet.of(Kind.PCA, Kind.FOREST, Kind.STATIC), 0.99, Optional.empty());
  private static final Baselines NONE = new Baselines(Set.of(), 0.99, Optional.empty());

  @TempDir private Path folder;
  private String file;

  @BeforeEach
  void writeDetector() throws IOException {
    file = SeriesFixture.detector(folder.resolve("a.properties")).toString();
  }

  @Test
  void baselinesFollowTheDetectors() {
    List<Contender> contenders = Contenders.of(List.of(file), Map.of(), List.of(), ALL);

    assertThat(contenders)
        .extracting(Contender::title)
        .containsExactly("waves", "pca", "forest", "static");
    assertThat(contenders.get(1).detector(Map.of()).model().autoencoder())
        .isEqualTo(Autoencoder.PCA);
    assertThat(contenders.get(1).detector(Map.of()).model().layers()).containsExactly(1);
    assertThat(contenders.get(3).detector(Map.of()).threshold().level())
        .contains(new LevelRule(2.5, 0));
  }

  /** 2.5 times a surprisal is beyond what a sample has ever had: nothing would be raised. */
  @Test
  void theThresholdThatNeverMovesIsAQuantileWhereScoresAreLogarithms() {
    Map<String, String> surprisal = Map.of("model.score", "surprisal");
    Map<String, String> labels = Map.of("labels", "fault", "score.judge", "label_probability");
    Baselines twice = new Baselines(EnumSet.of(Kind.STATIC), 0.99, Optional.of(2.0));

    assertThat(unmoved(surprisal, ALL)).isEqualTo(new LevelRule(1, 0));
    assertThat(unmoved(labels, ALL)).isEqualTo(new LevelRule(1, 0));
    assertThat(unmoved(surprisal, twice)).isEqualTo(new LevelRule(2, 0));
    assertThat(unmoved(Map.of(), twice)).isEqualTo(new LevelRule(2, 0));
  }

  private LevelRule unmoved(Map<String, String> settings, Baselines baselines) {
    List<Contender> contenders = Contenders.of(List.of(file), settings, List.of(), baselines);
    return contenders
        .get(contenders.size() - 1)
        .detector(Map.of())
        .threshold()
        .level()
        .orElseThrow();
  }

  @Test
  void aBottleneckAsWideAsTheInputIsNoneForPrincipalComponents() {
    int inputs =
        Contenders.of(List.of(file), Map.of(), List.of(), NONE)
            .get(0)
            .detector(Map.of())
            .features()
            .inputLength();

    assertThat(layersOfPca(inputs)).isEmpty();
    assertThat(layersOfPca(inputs - 1)).containsExactly(inputs - 1);
  }

  @Test
  void principalComponentsReadNothingThatOnlyTheDetectorsFamilyDoes() {
    Map<String, String> denoising =
        Map.of("model.autoencoder", "denoising", "model.noiseLevel", "0.9");

    assertThat(Contenders.of(List.of(file), denoising, List.of(), ALL).get(1).detector(Map.of()))
        .extracting(detector -> detector.model().autoencoder())
        .isEqualTo(Autoencoder.PCA);
  }

  private List<Integer> layersOfPca(int bottleneck) {
    Map<String, String> settings = Map.of("model.layers", Integer.toString(bottleneck));
    return Contenders.of(List.of(file), settings, List.of(), ALL)
        .get(1)
        .detector(Map.of())
        .model()
        .layers();
  }

  @Test
  void oneTrainingServesAllThatDifferInThresholdsAlertsAndSmoothing() {
    Sweep rates = Sweep.parse("threshold.alertsPerDay=1,2");
    Sweep smoothing = Sweep.parse("score.smoothing=0.1,1");
    Sweep calm = Sweep.parse("alert.calm=2,8");

    List<SharedModel> models =
        SharedModel.group(
            Contenders.of(List.of(file), Map.of(), List.of(rates, smoothing, calm), ALL));

    assertThat(models).hasSize(3);
    assertThat(models.get(0).contenders()).hasSize(8 + 1);
    assertThat(models.get(0).contenders())
        .extracting(Contender::title)
        .contains("waves threshold.alertsPerDay=2 score.smoothing=0.1 alert.calm=8", "static");
    assertThat(models).extracting(SharedModel::seedless).containsExactly(false, true, false);
  }

  @Test
  void componentsThatLearnFromLabelsHaveSeeds() {
    Map<String, String> labels = Map.of("labels", "fault");

    List<SharedModel> models =
        SharedModel.group(Contenders.of(List.of(file), labels, List.of(), ALL));

    assertThat(models).noneMatch(SharedModel::seedless);
  }

  @Test
  void aKeyOfTheModelIsTrainedAtEachValue() {
    Sweep epochs = Sweep.parse("model.epochs=1,2");

    assertThat(SharedModel.group(Contenders.of(List.of(file), Map.of(), List.of(epochs), NONE)))
        .hasSize(2);
  }

  @Test
  void detectorsOfOneNameAreToldByTheirFiles() throws IOException {
    Path other = SeriesFixture.detector(folder.resolve("b.properties"));

    assertThat(
            Contenders.of(
                List.of(file, other.toString(), "mine=" + other), Map.of(), List.of(), NONE))
        .extracting(Contender::name)
        .containsExactly(folder.getFileName() + "/a", folder.getFileName() + "/b", "mine");
  }

  @Test
  void everyProblemOfADetectorIsToldBeforeAnyWork() throws IOException {
    Files.writeString(
        folder.resolve("c.properties"), "model.epochs=0\nfeatures=a\nthreshold.alfa=1\n");

    assertThatThrownBy(
            () ->
                Contenders.of(
                    List.of("c=" + folder.resolve("c.properties")), Map.of(), List.of(), ALL))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("model.epochs must be at least 1")
        .hasMessageContaining("detector.name must be given")
        .hasMessageContaining("Did you mean threshold.alpha?");
  }

  @Test
  void aSweepOfNothingIsRefused() {
    assertThatThrownBy(() -> Sweep.parse("threshold.alpha="))
        .hasMessageContaining("--sweep must be KEY=VALUE,VALUE,...");
  }
}
