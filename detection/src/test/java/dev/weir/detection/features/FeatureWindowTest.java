package dev.weir.detection.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.detection.event.EventBatch;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureWindowTest {

  private static final float NONE = Float.NaN;

  @Test
  void aRowModelRemembersNothing() {
    FeatureWindow window = window(1, "a", "b");
    float[] input = new float[2];

    window.assemble(null, new float[] {7, 1, NONE}, 1, input, 0);

    assertThat(window.remembers()).isFalse();
    assertThat(input).containsExactly(1, NONE);
    assertThat(window.learn(null, 5, new float[] {1, 2}, 0)).isFalse();
  }

  @Test
  void rowsThatAreNotThereYetAreMissing() {
    FeatureWindow window = window(3, "a");
    RowHistory history = window.newHistory();

    assertThat(step(window, history, 10, 1)).containsExactly(NONE, NONE, 1);
    assertThat(step(window, history, 20, 2)).containsExactly(NONE, 1, 2);
    assertThat(step(window, history, 30, 3)).containsExactly(1, 2, 3);
    assertThat(step(window, history, 40, 4)).containsExactly(2, 3, 4);
  }

  @Test
  void rowsOfEqualTimeEnterAsTheyArrive() {
    FeatureWindow window = window(3, "a");
    RowHistory history = window.newHistory();
    step(window, history, 10, 1);
    step(window, history, 10, 2);

    assertThat(step(window, history, 10, 3)).containsExactly(1, 2, 3);
  }

  @Test
  void aLateRowIsSeenBehindThePresentHistoryAndDoesNotEnterIt() {
    FeatureWindow window = window(2, "a");
    RowHistory history = window.newHistory();
    step(window, history, 10, 1);

    assertThat(step(window, history, 9, 99)).containsExactly(1, 99);
    assertThat(step(window, history, 11, 2)).containsExactly(1, 2);
  }

  @Test
  void oneClockFromTheFutureCostsEightRows() {
    FeatureWindow window = window(2, "a");
    RowHistory history = window.newHistory();
    step(window, history, 10, 1);
    step(window, history, 1_000_000, 2);
    for (int i = 0; i < FeatureWindow.LATE_RUN; i++) {
      assertThat(step(window, history, 11 + i, 3)).containsExactly(2, 3);
    }

    step(window, history, 30, 4);

    assertThat(history.lastTime()).isEqualTo(30);
    assertThat(step(window, history, 31, 5)).containsExactly(4, 5);
  }

  @Test
  void aMissingValueOfAPreviousFeatureIsTheLastOneThereWas() {
    for (int rows : new int[] {1, 2, 4}) {
      FeatureWindow window =
          new FeatureWindow(new FeatureSchema(List.of(previous("a"), Feature.numeric("b")), rows));
      RowHistory history = window.newHistory();
      step(window, history, 1, NONE, NONE);
      step(window, history, 2, 5, 6);
      step(window, history, 3, NONE, NONE);

      float[] input = step(window, history, 4, NONE, NONE);

      assertThat(Arrays.copyOfRange(input, input.length - 2, input.length))
          .as("window of %d", rows)
          .containsExactly(5, NONE);
    }
  }

  @Test
  void aLateRowDoesNotChangeThePrevious() {
    FeatureWindow window = new FeatureWindow(new FeatureSchema(List.of(previous("a")), 1));
    RowHistory history = window.newHistory();
    step(window, history, 10, 1);

    assertThat(step(window, history, 5, 2)).containsExactly(2);
    assertThat(step(window, history, 11, NONE)).containsExactly(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 16})
  void aHistoryReadBackGoesOnAsIfNothingHadHappened(int rows) {
    FeatureWindow window =
        new FeatureWindow(new FeatureSchema(List.of(previous("a"), Feature.numeric("b")), rows));
    RowHistory live = window.newHistory();
    Random random = new Random(rows);
    for (int i = 0; i < 60; i++) {
      long time = i - (random.nextInt(4) == 0 ? 3 : 0);
      float a = random.nextInt(3) == 0 ? NONE : i;
      float b = random.nextInt(3) == 0 ? NONE : -i;
      RowHistory restored = window.readHistory(ByteBuffer.wrap(encoded(live)));

      assertThat(restored).isEqualTo(live);
      assertThat(step(window, restored, time, a, b))
          .containsExactly(step(window, live, time, a, b));
      assertThat(encoded(restored)).isEqualTo(encoded(live));
    }
  }

  @Test
  void refusesAHistoryOfAnotherWindow() {
    FeatureWindow wide = window(4, "a", "b");
    RowHistory history = wide.newHistory();
    step(wide, history, 1, 1, 2);
    byte[] bytes = encoded(history);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> window(4, "a").readHistory(ByteBuffer.wrap(bytes)))
        .withMessage("History must have at most 3 rows of 1 values, found 1 of 2");
    Assertions.assertThatExceptionOfType(BufferUnderflowException.class)
        .isThrownBy(() -> wide.readHistory(ByteBuffer.wrap(bytes, 0, bytes.length - 1)));
    bytes[0] = 9;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> wide.readHistory(ByteBuffer.wrap(bytes)))
        .withMessage("History must have version 1 or 2, found 9");
  }

  @Test
  void readsAHistoryOfVersionOne() {
    FeatureWindow window = window(3, "a");
    RowHistory history = window.newHistory();
    step(window, history, 10, 1);
    step(window, history, 20, 2);
    byte[] versionTwo = encoded(history);
    byte[] versionOne = Arrays.copyOf(versionTwo, versionTwo.length - Short.BYTES);
    versionOne[0] = 1;

    assertThat(window.readHistory(ByteBuffer.wrap(versionOne))).isEqualTo(history);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 64})
  void aChunkAssembledAheadIsWhatOneByOneGives(int chunk) {
    for (int rows : new int[] {1, 2, 6}) {
      FeatureWindow window =
          new FeatureWindow(
              new FeatureSchema(
                  List.of(previous("a"), Feature.numeric("b")),
                  rows,
                  rows == 2 ? List.of(1, 3, 7) : List.of(1),
                  null,
                  rows == 1 ? List.of() : List.of("a", "b"),
                  null));
      EventBatch batch = events(chunk * 31L + rows, 200);
      List<float[]> oneByOne = oneByOne(window, batch);

      Map<String, RowHistory> histories = new HashMap<>();
      ChunkWindows chunks = new ChunkWindows(window);
      float[] target = new float[chunk * window.inputLength()];
      for (int from = 0; from < batch.size(); from += chunk) {
        int to = Math.min(batch.size(), from + chunk);
        chunks.assemble(batch, from, to, i -> histories.get(batch.entityId(i)), target);
        for (int i = from; i < to; i++) {
          int at = (i - from) * window.inputLength();
          assertThat(Arrays.copyOfRange(target, at, at + window.inputLength()))
              .as("event %d of chunk at %d, window %d", i, from, rows)
              .containsExactly(oneByOne.get(i));
          learn(window, histories, batch, i);
        }
      }
    }
  }

  private static List<float[]> oneByOne(FeatureWindow window, EventBatch batch) {
    Map<String, RowHistory> histories = new HashMap<>();
    List<float[]> inputs = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      float[] input = new float[window.inputLength()];
      RowHistory history = histories.computeIfAbsent(batch.entityId(i), id -> window.newHistory());
      window.assemble(history, batch.values(), batch.valuesOffset(i), input, 0);
      learn(window, histories, batch, i);
      inputs.add(input);
    }
    return inputs;
  }

  private static void learn(
      FeatureWindow window, Map<String, RowHistory> histories, EventBatch batch, int i) {
    RowHistory history = histories.computeIfAbsent(batch.entityId(i), id -> window.newHistory());
    window.learn(history, batch.eventTime(i), batch.values(), batch.valuesOffset(i));
  }

  private static EventBatch events(long seed, int count) {
    Random random = new Random(seed);
    EventBatch batch = new EventBatch(2, 1);
    for (int i = 0; i < count; i++) {
      float a = random.nextInt(4) == 0 ? NONE : random.nextFloat();
      float b = random.nextInt(4) == 0 ? NONE : random.nextFloat();
      long time = i - (random.nextInt(5) == 0 ? 10 : 0);
      batch.add("entity-" + random.nextInt(5), time, new float[] {a, b}, 0);
    }
    return batch;
  }

  private static float[] step(FeatureWindow window, RowHistory history, long time, float... row) {
    float[] input = new float[window.inputLength()];
    window.assemble(history, row, 0, input, 0);
    window.learn(history, time, row, 0);
    return input;
  }

  private static byte[] encoded(RowHistory history) {
    ByteBuffer bytes = ByteBuffer.allocate(history.encodedBytes());
    history.write(bytes);
    assertThat(bytes.hasRemaining()).isFalse();
    return bytes.array();
  }

  private static FeatureWindow window(int rows, String... names) {
    return new FeatureWindow(
        new FeatureSchema(Arrays.stream(names).map(Feature::numeric).toList(), rows));
  }

  private static Feature previous(String name) {
    return new Feature(
        name, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, Feature.Missing.PREVIOUS);
  }
}
