package dev.weir.benchmarks.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.benchmarks.figures.Spread;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ModelRatesTest {

  @Test
  void theGpuPaysFromTheBatchFromWhichItStaysFaster() {
    assertThat(model(0.1, 0.9, 1.1, 3).paysFrom()).contains(400);
    assertThat(model(1.2, 0.9, 1.1, 3).paysFrom()).contains(400);
    assertThat(model(2, 2, 2).paysFrom()).contains(100);
  }

  @Test
  void theGpuDoesNotPayWhereItIsNotFasterInTheLargestBatch() {
    assertThat(model(0.1, 2, 1).paysFrom()).isEmpty();
  }

  @Test
  void withoutAGpuNothingIsSaidOfIt() {
    Spread cpu = Spread.of(List.of(3.0, 1.0, 2.0));
    BatchRates rates = new BatchRates(2, cpu, Optional.empty());
    assertThat(rates.ratio()).isEmpty();
    assertThat(of(List.of(rates)).paysFrom()).isEmpty();
  }

  /** Batches of 100, 200, 400, … with these ratios. */
  private static ModelRates model(double... ratios) {
    Spread cpu = new Spread(1000, 900, 1100);
    return of(
        IntStream.range(0, ratios.length)
            .mapToObj(
                i ->
                    new BatchRates(
                        100 << i, cpu, Optional.of(new Spread(ratios[i] * 1000, 1, 1e9))))
            .toList());
  }

  private static ModelRates of(List<BatchRates> batches) {
    return new ModelRates("m", 16, 1000, Optional.empty(), Optional.empty(), batches);
  }
}
