package dev.weir.benchmarks.instance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricsTextTest {

  private static final MetricsText TEXT =
      new MetricsText(
          """
          # HELP jvm_memory_used_bytes The amount of used memory
          # TYPE jvm_memory_used_bytes gauge
          jvm_memory_used_bytes{area="heap",detector="pumps",id="Eden Space"} 2.5E7
          jvm_memory_used_bytes{area="heap",detector="pumps",id="Old Gen"} 1.0E7
          jvm_memory_used_bytes{area="nonheap",detector="pumps",id="Metaspace"} 7.0E7
          jvm_memory_used_bytes_before{area="heap"} 1.0E9
          lag_max{client_id="a-restore-consumer"} NaN
          lag_max{client_id="b-restore-consumer"} 7.0
          lag_max{client_id="b-consumer"} 9.0
          ready 1.0
          """);

  @Test
  void sumsTheLinesOfAMetricThatHaveTheLabels() {
    assertThat(TEXT.sum("jvm_memory_used_bytes", "area=\"heap\"")).isEqualTo(3.5E7);
    assertThat(TEXT.sum("jvm_memory_used_bytes")).isEqualTo(10.5E7);
    assertThat(TEXT.sum("ready")).isEqualTo(1);
    assertThat(TEXT.sum("unknown")).isZero();
  }

  @Test
  void whatIsNoNumberYetIsNotThere() {
    assertThat(TEXT.max("lag_max", "restore-consumer")).hasValue(7);
    assertThat(TEXT.max("lag_max", "a-restore-consumer")).isEmpty();
  }
}
