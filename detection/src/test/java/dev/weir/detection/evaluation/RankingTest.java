package dev.weir.detection.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RankingTest {

  record Golden(
      String name, String labels, double[] scores, double rocAuc, double precision, double f1) {

    static Golden parse(String line) {
      String[] cells = line.split(",");
      double[] scores =
          Arrays.stream(cells[2].split(";")).mapToDouble(Double::parseDouble).toArray();
      return new Golden(
          cells[0],
          cells[1],
          scores,
          Double.parseDouble(cells[3]),
          Double.parseDouble(cells[4]),
          Double.parseDouble(cells[5]));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Golden> goldens() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                RankingTest.class.getResourceAsStream("/golden/evaluation/ranking.csv"),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("case,"))
          .map(Golden::parse)
          .toList();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theAreaUnderAllOperatingPointsIsTheAuc(long seed) {
    Random random = new Random(seed);
    LabelledScores scores = new LabelledScores();
    for (int i = 0; i < 500; i++) {
      scores.add(random.nextInt(60), random.nextInt(4) == 0);
    }
    Ranking ranking = scores.rank();
    List<OperatingPoint> points = ranking.operatingPoints(1_000_000);

    double area = 0;
    for (int i = 1; i < points.size(); i++) {
      OperatingPoint a = points.get(i - 1);
      OperatingPoint b = points.get(i);
      area +=
          (b.falsePositives() - a.falsePositives())
              * (a.truePositives() + b.truePositives())
              / (2.0 * ranking.anomalous() * ranking.normal());
    }
    assertThat(area).isCloseTo(ranking.rocAuc().orElseThrow(), within(1e-12));
  }

  @Test
  void operatingPointsAreThinned() {
    LabelledScores scores = new LabelledScores();
    for (int i = 0; i < 10_000; i++) {
      scores.add(i, i % 3 == 0);
    }
    List<OperatingPoint> points = scores.rank().operatingPoints(50);

    assertThat(points).hasSizeBetween(50, 102);
    assertThat(points.get(0)).isEqualTo(new OperatingPoint(0, 0));
    assertThat(points.get(points.size() - 1)).isEqualTo(new OperatingPoint(3334, 6666));
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void agreesWithScikitLearn(Golden golden) {
    Ranking ranking = ranking(golden.labels(), golden.scores());

    assertThat(ranking.rocAuc().orElseThrow()).isCloseTo(golden.rocAuc(), within(1e-12));
    assertThat(ranking.averagePrecision().orElseThrow())
        .isCloseTo(golden.precision(), within(1e-12));
    assertThat(ranking.bestF1().orElseThrow()).isCloseTo(golden.f1(), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void rocAucIsTheShareOfPairsInTheRightOrder(long seed) {
    Random random = new Random(seed);
    double[] anomalous = random.doubles(37).map(score -> Math.rint(score * 10)).toArray();
    double[] normal = random.doubles(211).map(score -> Math.rint(score * 8)).toArray();
    double right = 0;
    for (double a : anomalous) {
      for (double n : normal) {
        right += a > n ? 1 : a == n ? 0.5 : 0;
      }
    }

    assertThat(new Ranking(anomalous, normal).rocAuc().orElseThrow()).isEqualTo(right / (37 * 211));
  }

  @Test
  void withoutAnomalousEventsNothingIsDefined() {
    Ranking ranking = ranking("000", new double[] {1, 2, 3});

    assertThat(ranking.rocAuc()).isEmpty();
    assertThat(ranking.averagePrecision()).isEmpty();
    assertThat(ranking.bestF1()).isEmpty();
  }

  @Test
  void withoutNormalEventsEverythingFlaggedIsRight() {
    Ranking ranking = ranking("11", new double[] {1, 2});

    assertThat(ranking.rocAuc()).isEmpty();
    assertThat(ranking.averagePrecision()).hasValue(1);
    assertThat(ranking.bestF1()).hasValue(1);
  }

  @Test
  void withoutEventsNothingIsDefined() {
    Ranking ranking = ranking("", new double[0]);

    assertThat(ranking.rocAuc()).isEmpty();
    assertThat(ranking.averagePrecision()).isEmpty();
    assertThat(ranking.bestF1()).isEmpty();
  }

  @Test
  void eventsWithoutScoreAreCountedAndNotRanked() {
    LabelledScores scores = new LabelledScores();
    scores.add(Double.NaN, true);
    scores.add(1, true);
    scores.add(Double.NaN, false);

    assertThat(scores.withoutScore()).isEqualTo(2);
    assertThat(scores.rank().anomalous()).isEqualTo(1);
    assertThat(scores.rank().normal()).isZero();
  }

  @Test
  void judgedEventsAreRankedOverAllEntities() {
    Ranking ranking =
        Ranking.of(
            new Timeline()
                .entity("a", "x.?", "...", 3, 1, 9)
                .entity("b", "x.", "..", 2, Double.NaN)
                .series());

    assertThat(ranking.anomalous()).isEqualTo(2);
    assertThat(ranking.normal()).isEqualTo(1);
    assertThat(ranking.rocAuc()).hasValue(1);
  }

  @Test
  void infiniteScoresRankHighest() {
    assertThat(ranking("10", new double[] {Double.POSITIVE_INFINITY, 1}).rocAuc()).hasValue(1);
  }

  @Test
  void moreEventsThanTheFirstRoomHolds() {
    LabelledScores scores = new LabelledScores();
    for (int i = 0; i < 5000; i++) {
      scores.add(i, i >= 4000);
    }

    assertThat(scores.rank().anomalous()).isEqualTo(1000);
    assertThat(scores.rank().normal()).isEqualTo(4000);
    assertThat(scores.rank().rocAuc()).hasValue(1);
  }

  private static Ranking ranking(String labels, double[] scores) {
    LabelledScores labelled = new LabelledScores();
    for (int i = 0; i < scores.length; i++) {
      labelled.add(scores[i], labels.charAt(i) == '1');
    }
    return labelled.rank();
  }
}
