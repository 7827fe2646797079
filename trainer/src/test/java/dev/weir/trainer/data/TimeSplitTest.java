package dev.weir.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.features.FeatureWindow;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimeSplitTest {

  @Test
  void theLatestRowsOfEveryFileAreHeldOut() {
    TimeSplit split =
        TimeSplit.of(
            List.of(
                List.of(history(LongStream.range(0, 10))),
                List.of(history(LongStream.range(1000, 1020)))),
            0.2);

    assertThat(times(split.training())).hasSize(24).contains(7L, 1015L).doesNotContain(8L, 1016L);
    assertThat(times(split.validation())).containsExactly(8L, 9L, 1016L, 1017L, 1018L, 1019L);
  }

  @Test
  void theCutIsATimeForAllEntitiesOfAFile() {
    TimeSplit split =
        TimeSplit.of(
            List.of(List.of(history(LongStream.range(0, 50)), history(LongStream.range(50, 100)))),
            0.3);

    assertThat(Arrays.stream(times(split.training())).max()).hasValue(69);
    assertThat(Arrays.stream(times(split.validation())).min()).hasValue(70);
  }

  @Test
  void rowsOfOneTimeAreSplitInFileOrder() {
    TimeSplit split =
        TimeSplit.of(List.of(List.of(history(LongStream.generate(() -> 5).limit(10)))), 0.2);

    assertThat(split.training().row()).containsExactly(IntStream.range(0, 8).toArray());
    assertThat(split.validation().row()).containsExactly(8, 9);
  }

  @Test
  void everyRowIsOnOneSide() {
    LongStream shuffled = LongStream.range(0, 97).map(i -> (i * 31) % 89);
    TimeSplit split = TimeSplit.of(List.of(List.of(history(shuffled))), 0.25);

    assertThat(split.validation().size()).isEqualTo(24);
    assertThat(
            IntStream.concat(
                Arrays.stream(split.training().row()), Arrays.stream(split.validation().row())))
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 97).boxed().toList());
  }

  private static long[] times(Samples samples) {
    return IntStream.range(0, samples.size())
        .mapToLong(i -> samples.historyOf(i).time(samples.row()[i]))
        .toArray();
  }

  private static History history(LongStream times) {
    HistoryBuilder builder = new HistoryBuilder("e", new FeatureWindow(NumericSchema.of(1, 1)));
    times.forEach(time -> builder.add(time, new float[] {time}));
    return builder.build();
  }
}
