package dev.weir.streams.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
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
    ReplayFigures figures = new ReplayFigures(5, 4, 1, 2, Duration.ofSeconds(2), Optional.empty());

    assertThat(Metrics.all())
        .allSatisfy(
            metric ->
                assertThat(metric.of(figures).isPresent()).isNotEqualTo(metric.needsLabels()));
    assertThat(Metrics.named("episodes").orElseThrow().of(figures)).hasValue(2);
    assertThat(Metrics.named("events_per_second").orElseThrow().of(figures)).hasValue(2.5);
  }
}
