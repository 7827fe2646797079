package dev.weir.evaluation.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.weir.evaluation.contender.Contender;
import dev.weir.evaluation.contender.Contender.Kind;
import dev.weir.evaluation.job.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final Contender MINE =
      new Contender("mine", "", Kind.DETECTOR, "a.properties", Map.of());
  private static final Contender OTHER =
      new Contender("pca", "", Kind.PCA, "a.properties", Map.of());

  @Test
  void meansAreOverSeriesAndSpreadsOverSeedsAndSeries() {
    Row row =
        row(
            run("s1", 1, Map.of("roc_auc", 0.6)),
            run("s2", 1, Map.of("roc_auc", 0.8)),
            run("s1", 2, Map.of("roc_auc", 0.8)),
            run("s2", 2, Map.of("roc_auc", 1.0)));

    Figure area = row.figure("roc_auc").orElseThrow();
    assertThat(area.value()).isEqualTo(0.8, within(1e-12));
    assertThat(area.overSeeds()).hasValueCloseTo(Math.sqrt(0.02), within(1e-12));
    assertThat(area.overSeries()).hasValueCloseTo(Math.sqrt(0.02), within(1e-12));
  }

  @Test
  void aMetricCountsOnlyWhereItIsDefined() {
    Row row = row(run("s1", 1, Map.of("roc_auc", 0.6)), run("s2", 1, Map.of()));

    assertThat(row.figure("roc_auc").orElseThrow().value()).isEqualTo(0.6);
    assertThat(row.figure("average_precision")).isEmpty();
  }

  /** 1 of 1 in one series and 1 of 9 in the other are 2 of 10 together, and 0.56 on average. */
  @Test
  void sharesOfAllSeriesTogetherAreOfSums() {
    Map<String, Double> one = Map.of("true_positives", 1.0, "false_negatives", 0.0, "recall", 1.0);
    Map<String, Double> nine =
        Map.of("true_positives", 1.0, "false_negatives", 8.0, "recall", 1 / 9.0);

    Row row = row(run("s1", 1, one), run("s2", 1, nine));

    assertThat(row.figure("recall").orElseThrow().value()).isEqualTo(0.2);
    assertThat(row.means().get("recall").value()).isEqualTo(5 / 9.0, within(1e-12));
  }

  /** Half a point of one window, and a false alert in a series that has none. */
  @Test
  void theNabScoreOfAllSeriesTogetherIsScaledOnce() {
    Map<String, Double> windows =
        Map.of("nab_windows", 1.0, "nab_standard_raw", 0.5, "nab_standard", 75.0);
    Map<String, Double> none = Map.of("nab_windows", 0.0, "nab_standard_raw", -0.11);

    Row row = row(run("s1", 1, windows), run("s2", 1, none));

    assertThat(row.totals().get("nab_standard").value())
        .isEqualTo(100 * (0.5 - 0.11 + 1) / 2, within(1e-12));
    assertThat(row.means().get("nab_standard").value()).isEqualTo(75);
  }

  /** 2 in 2 days and none in 6 days are a quarter a day, and half a one on average. */
  @Test
  void falseEpisodesOfAllSeriesTogetherAreOverAllTheirDays() {
    Map<String, Double> two =
        Map.of("false_episodes", 2.0, "watched_days", 2.0, "false_episodes_per_day", 1.0);
    Map<String, Double> none =
        Map.of("false_episodes", 0.0, "watched_days", 6.0, "false_episodes_per_day", 0.0);

    Row row = row(run("s1", 1, two), run("s2", 1, none));

    assertThat(row.figure("false_episodes_per_day").orElseThrow().value()).isEqualTo(0.25);
    assertThat(row.means().get("false_episodes_per_day").value()).isEqualTo(0.5);
  }

  @Test
  void withoutTimeThereAreNoEpisodesADay() {
    Row row = row(run("s1", 1, Map.of("false_episodes", 2.0, "watched_days", 0.0)));

    assertThat(row.figure("false_episodes_per_day")).isEmpty();
  }

  @Test
  void seriesWithoutAWindowHaveNoNabScore() {
    Row row = row(run("s1", 1, Map.of("nab_windows", 0.0, "nab_standard_raw", -0.11)));

    assertThat(row.figure("nab_standard")).isEmpty();
  }

  @Test
  void whatFailedIsCountedAndLeftOut() {
    Comparison comparison =
        new Comparison(
            List.of(MINE),
            List.of(
                run("s1", 1, Map.of("roc_auc", 0.6)),
                new Outcome("mine", "s2", 1, Map.of(), "no rows")));

    assertThat(comparison.rows().get(0).failures()).isEqualTo(1);
    assertThat(comparison.rows().get(0).figure("roc_auc").orElseThrow().value()).isEqualTo(0.6);
    assertThat(comparison.failures()).extracting(Outcome::failure).containsExactly("no rows");
  }

  @Test
  void whatIsRequiredHoldsForDetectorsAndNotForBaselines() {
    Comparison comparison =
        new Comparison(
            List.of(MINE, OTHER),
            List.of(
                run("s1", 1, Map.of("roc_auc", 0.6)),
                new Outcome("pca", "s1", 1, Map.of("roc_auc", 0.1), "")));
    List<Row> rows = comparison.rows();

    assertThat(Requirement.parse("roc_auc>=0.6").problems(rows)).isEmpty();
    assertThat(Requirement.parse("roc_auc > 0.6").problems(rows))
        .containsExactly("roc_auc of mine must be > 0.6, found 0.6");
    assertThat(Requirement.parse("average_precision<=1").problems(rows))
        .containsExactly("average_precision of mine must be <= 1, found none");
  }

  @Test
  void whatCannotBeRequiredIsRefused() {
    assertThatThrownBy(() -> Requirement.parse("f1=1"))
        .hasMessageContaining("--require must be METRIC>=NUMBER or with <=, > or <, found 'f1=1'");
    assertThatThrownBy(() -> Requirement.parse("f1>=high"))
        .hasMessageContaining("found 'f1>=high'");
    assertThatThrownBy(() -> Requirement.parse("accuracy>=1"))
        .hasMessageContaining("--require must name one of [events, ")
        .hasMessageContaining("found 'accuracy'");
    assertThatThrownBy(() -> Requirement.parse("seconds<=1"))
        .hasMessageContaining("found 'seconds'");
  }

  private static Row row(Outcome... runs) {
    return new Comparison(List.of(MINE), List.of(runs)).rows().get(0);
  }

  private static Outcome run(String series, long seed, Map<String, Double> figures) {
    return new Outcome("mine", series, seed, figures, "");
  }
}
