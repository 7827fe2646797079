package dev.weir.streams.replay.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.streams.replay.figures.Metric;
import dev.weir.streams.replay.figures.Metrics;
import org.junit.jupiter.api.Test;

class FigureTableTest {

  @Test
  void everyFigureThatIsShownSaysWhatItIs() {
    assertThat(Metrics.all())
        .filteredOn(metric -> metric.kind() != Metric.Kind.TIME)
        .allSatisfy(
            metric ->
                assertThat(FigureTable.meaning(metric.name())).as(metric.name()).isNotBlank());
  }
}
