package dev.weir.detection.evaluation.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.weir.detection.evaluation.GoldenFile;
import dev.weir.detection.evaluation.GoldenFile.Case;
import dev.weir.detection.evaluation.JudgedSeries;
import dev.weir.detection.evaluation.Timeline;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VolumeUnderSurfaceTest {

  static List<Case> goldens() throws IOException {
    return GoldenFile.read("volume.csv");
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 60);
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void agreesWithAScorerThatLoopsOverRowsThresholdsAndWindows(Case golden) {
    VolumeUnderSurface volume =
        volume(golden.number("window"), golden.text("labels"), scores(golden.text("scores")));

    assertThat(volume.roc().orElseThrow())
        .isCloseTo(golden.figure("vus_roc").orElseThrow(), within(1e-12));
    assertThat(volume.pr().orElseThrow())
        .isCloseTo(golden.figure("vus_pr").orElseThrow(), within(1e-12));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void isTheMeanOfTheAreasByDefinition(long seed) {
    Random random = new Random(seed);
    int size = 2 + random.nextInt(90);
    String labels = labels(random, size);
    double[] scores =
        random.doubles(size).map(score -> Math.rint(score * (seed % 2 == 0 ? 5 : 1e6))).toArray();
    int window = random.nextInt(30);
    DefinedVolume expected = new DefinedVolume(labels, scores, window);

    VolumeUnderSurface volume = volume(window, labels, scores);

    assertThat(volume.roc().orElseThrow()).isCloseTo(expected.roc(), within(1e-12));
    assertThat(volume.pr().orElseThrow()).isCloseTo(expected.pr(), within(1e-12));
  }

  @Test
  void aScoreThatPeaksBesideTheSpanIsForgivenTheMoreTheWiderTheWindow() {
    String labels = ".".repeat(50) + "xxx" + ".".repeat(50);
    double[] scores = new double[103];
    Arrays.fill(scores, 54, 57, 1);

    assertThat(volume(20, labels, scores).pr().orElseThrow())
        .isGreaterThan(volume(4, labels, scores).pr().orElseThrow());
  }

  @Test
  void entitiesWithAnAnomalyCountTheSame() {
    String labels = "..xx....";
    double[] good = {0, 0, 5, 5, 0, 0, 0, 0};
    double[] bad = {5, 5, 0, 0, 0, 0, 5, 5};
    double mean =
        (volume(4, labels, good).pr().orElseThrow() + volume(4, labels, bad).pr().orElseThrow())
            / 2;

    VolumeUnderSurface both =
        VolumeUnderSurface.of(
            new Timeline()
                .entity("a", labels, "........", good)
                .entity("b", "........", "........", good)
                .entity("c", labels, "........", bad)
                .series(),
            4);

    assertThat(both.pr().orElseThrow()).isCloseTo(mean, within(1e-15));
  }

  @Test
  void withoutAnAnomalyNothingIsDefined() {
    VolumeUnderSurface volume = volume(100, "....", 1, 2, 3, 4);

    assertThat(volume.roc()).isEmpty();
    assertThat(volume.pr()).isEmpty();
  }

  @Test
  void withoutANormalRowThereIsNoRoc() {
    VolumeUnderSurface volume = volume(100, "xxxx", 1, 2, 3, 4);

    assertThat(volume.roc()).isEmpty();
    assertThat(volume.pr()).hasValue(1);
  }

  @Test
  void historiesNoLongerThanTheDefaultWindowAreLeftOut() {
    String labels = "x" + ".".repeat(VolumeUnderSurface.WINDOW);
    double[] scores = new double[labels.length()];
    scores[0] = 1;
    String unlabelled = labels.replaceAll(".$", "?");

    assertThat(VolumeUnderSurface.of(timeline(labels, scores)).pr().orElseThrow()).isPositive();
    assertThat(VolumeUnderSurface.of(timeline(unlabelled, scores)).pr()).isEmpty();
  }

  @Test
  void withoutEventsNothingIsDefined() {
    assertThat(VolumeUnderSurface.of(List.of()).pr()).isEmpty();
  }

  @Test
  void rowsWithoutLabelOrScoreAreLeftOut() {
    double[] withGaps = {9, 0, Double.NaN, 5, 1, 9, 0};

    assertThat(volume(3, "?.xx.?.", withGaps)).isEqualTo(volume(3, ".x..", 0, 5, 1, 0));
  }

  @Test
  void infiniteScoresAreFlaggedFirst() {
    assertThat(volume(0, ".x..", 1, Double.POSITIVE_INFINITY, 3, 2).pr()).hasValue(1);
  }

  @Test
  void zerosOfEitherSignAreOneThreshold() {
    assertThat(volume(2, ".x..", 0.0, -0.0, -0.0, 0.0)).isEqualTo(volume(2, ".x..", 1, 1, 1, 1));
  }

  @Test
  void windowsOfFewerThanNoRowsAreRefused() {
    assertThatThrownBy(() -> volume(-1, ".x", 1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("window must be at least 0, found -1");
  }

  private static VolumeUnderSurface volume(int window, String labels, double... scores) {
    return VolumeUnderSurface.of(timeline(labels, scores), window);
  }

  private static List<JudgedSeries> timeline(String labels, double... scores) {
    return new Timeline().entity("a", labels, ".".repeat(labels.length()), scores).series();
  }

  private static double[] scores(String text) {
    return Arrays.stream(text.split(";")).mapToDouble(Double::parseDouble).toArray();
  }

  private static String labels(Random random, int size) {
    StringBuilder labels = new StringBuilder();
    int rarity = 2 + random.nextInt(10);
    for (int row = 0; row < size; row++) {
      labels.append(random.nextInt(rarity) == 0 ? 'x' : '.');
    }
    labels.setCharAt(0, '.');
    labels.setCharAt(size - 1, 'x');
    return labels.toString();
  }
}
