package dev.weir.streams.replay.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.evaluation.calibration.Calibration;
import dev.weir.detection.threshold.AlertRate;
import dev.weir.detection.threshold.PspPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class MetricsTest {

  @Test
  void everyNameIsThereOnceAndFoundAgain() {
    assertThat(Metrics.all()).extracting(Metric::name).doesNotHaveDuplicates();
    assertThat(Metrics.all())
        .allSatisfy(metric -> assertThat(Metrics.named(metric.name())).contains(metric));
    assertThat(Metrics.named("accuracy")).isEmpty();
  }

  @Test
  void theVocabularyHasAWordOnEach() throws IOException {
    String vocabulary = Files.readString(Path.of("../docs/vocabulary.md"));

    assertThat(Metrics.all())
        .allSatisfy(metric -> assertThat(vocabulary).contains("`" + metric.name() + "`"));
  }

  @Test
  void withoutLabelsOnlyWhatWasDoneIsKnown() {
    ReplayFigures figures = figures(PspPolicy.guarded().rate());

    assertThat(Metrics.all())
        .filteredOn(metric -> metric.part() != Metric.Part.CALIBRATION)
        .allSatisfy(
            metric ->
                assertThat(metric.of(figures).isPresent()).isNotEqualTo(metric.needsLabels()));
    assertThat(Metrics.named("episodes").orElseThrow().of(figures)).hasValue(2);
    assertThat(Metrics.named("events_per_second").orElseThrow().of(figures)).hasValue(2.5);
  }

  @Test
  void theTargetIsAShareOrABudget() {
    ReplayFigures share = figures(new AlertRate.Share(0.01));
    ReplayFigures budget = figures(new AlertRate.DailyBudget(2, OptionalDouble.empty()));

    assertThat(Metrics.named("target_share").orElseThrow().of(share)).hasValue(0.01);
    assertThat(Metrics.named("target_per_day").orElseThrow().of(share)).isEmpty();
    assertThat(Metrics.named("target_share").orElseThrow().of(budget)).isEmpty();
    assertThat(Metrics.named("target_per_day").orElseThrow().of(budget)).hasValue(2);
  }

  private static ReplayFigures figures(AlertRate target) {
    return new ReplayFigures(
        5,
        4,
        1,
        2,
        Duration.ofSeconds(2),
        new ReplayFigures.Calibrated(target, true, new Calibration(0.1)),
        Optional.empty());
  }
}
