package dev.weir.detection.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OpenPaneTest {

  static LongStream seeds() {
    return LongStream.range(0, 50);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void holdsTheHighestBucketsExactlyAndTheRestInTheLowest(long seed) {
    List<Integer> buckets = buckets(seed);
    OpenPane pane = paneOf(buckets);
    TreeMap<Integer, Integer> exact = new TreeMap<>();
    buckets.forEach(bucket -> exact.merge(bucket, 1, Integer::sum));
    while (exact.size() > OpenPane.MAXIMUM_BUCKETS) {
      int lowest = exact.pollFirstEntry().getValue();
      exact.merge(exact.firstKey(), lowest, Integer::sum);
    }
    assertThat(histogram(pane)).as("seed %d", seed).isEqualTo(exact);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void orderOfEventsMakesNoDifference(long seed) {
    List<Integer> buckets = buckets(seed);
    Map<Integer, Integer> expected = histogram(paneOf(buckets));
    Collections.shuffle(buckets, new Random(seed + 1));
    assertThat(histogram(paneOf(buckets))).as("seed %d", seed).isEqualTo(expected);
  }

  @Test
  void aNewPaneIsEmpty() {
    OpenPane pane = paneOf(List.of(3, 3, 5));
    pane.begin(2, 900);
    assertThat(pane.size()).isZero();
    assertThat(pane.gate()).isEqualTo(900);
  }

  private static List<Integer> buckets(long seed) {
    Random random = new Random(seed);
    int spread = 1 + random.nextInt(200);
    List<Integer> buckets = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      int bucket = (int) (600 + spread * random.nextGaussian());
      buckets.add(Math.max(0, Math.min(1023, bucket)));
    }
    return buckets;
  }

  private static OpenPane paneOf(List<Integer> buckets) {
    OpenPane pane = new OpenPane();
    pane.begin(1, 1023);
    buckets.forEach(bucket -> pane.add(bucket, 1));
    return pane;
  }

  private static TreeMap<Integer, Integer> histogram(OpenPane pane) {
    TreeMap<Integer, Integer> histogram = new TreeMap<>();
    for (int index = 0; index < pane.size(); index++) {
      histogram.put(pane.bucket(index), pane.count(index));
    }
    return histogram;
  }
}
