package dev.weir.report.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.evaluation.JudgedEvents;
import dev.weir.detection.evaluation.JudgedSeries;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void noPeakAndNoMarkIsLost(long seed) {
    Random random = new Random(seed);
    int events = 1 + random.nextInt(5000);
    int spike = random.nextInt(events);
    JudgedSeries series =
        Scores.labelled(
            "p1",
            events,
            i -> i == spike ? 1e6 : Scores.random(seed + i).applyAsDouble(i),
            i -> i == spike,
            i -> i == spike);

    Envelope envelope = Envelope.of(series, 0, events, 100);

    assertThat(envelope.size()).isEqualTo(Math.min(100, events));
    int column =
        IntStream.range(0, envelope.size())
            .filter(i -> envelope.highest(i) == 1e6f)
            .findFirst()
            .orElseThrow();
    assertThat(envelope.has(column, Envelope.ANOMALOUS)).isTrue();
    assertThat(envelope.has(column, Envelope.IN_EPISODE)).isTrue();
    assertThat(envelope.has(column, Envelope.OPENS)).isTrue();
    double lowest = IntStream.range(0, events).mapToDouble(series::score).min().orElseThrow();
    assertThat(IntStream.range(0, envelope.size()).mapToDouble(envelope::lowest).min())
        .hasValue((float) lowest);
  }

  @Test
  void fewEventsHaveAColumnEach() {
    JudgedSeries series = Scores.labelled("p1", 3, i -> i + 1, i -> false, i -> false);

    Envelope envelope = Envelope.of(series, 1, 3, 100);

    assertThat(envelope.size()).isEqualTo(2);
    assertThat(envelope.lowest(0)).isEqualTo(2).isEqualTo(envelope.highest(0));
    assertThat(envelope.time(1)).isEqualTo(series.time(2)).isEqualTo(envelope.end());
    assertThat(envelope.step()).isEqualTo(Scores.STEP);
  }

  @Test
  void lateEventsAreDrawnAtTheTimeReached() {
    JudgedEvents events = new JudgedEvents();
    for (long time : new long[] {1000, 5000, 2000, 6000}) {
      events.add("p1", time, 1, Double.NaN, 0, false, false);
    }
    Envelope envelope = Envelope.of(events.series().get(0), 0, 4, 4);

    assertThat(IntStream.range(0, 4).mapToLong(envelope::time))
        .containsExactly(1000L, 5000L, 5000L, 6000L);
  }

  @Test
  void eventsWithoutScoreOrThresholdLeaveNothingBehind() {
    JudgedEvents events = new JudgedEvents();
    events.add("p1", 1, Double.NaN, Double.NaN, 0, false, false);
    events.add("p1", 2, 4, 7, 0, false, false);
    Envelope each = Envelope.of(events.series().get(0), 0, 2, 2);
    Envelope both = Envelope.of(events.series().get(0), 0, 2, 1);

    assertThat(each.highest(0)).isNaN();
    assertThat(each.threshold(0)).isNaN();
    assertThat(both.lowest(0)).isEqualTo(4).isEqualTo(both.highest(0));
    assertThat(both.threshold(0)).isEqualTo(7);
  }

  @Test
  void bytesHoldEveryColumn() {
    JudgedSeries series = Scores.labelled("p1", 2, i -> 2 - i, i -> i == 1, i -> false);
    Envelope envelope = Envelope.of(series, 0, 2, 2);

    ByteBuffer bytes = ByteBuffer.wrap(envelope.bytes()).order(ByteOrder.LITTLE_ENDIAN);

    assertThat(bytes.remaining()).isEqualTo(2 * 17);
    assertThat(bytes.getInt(4)).isEqualTo((int) Scores.STEP);
    assertThat(bytes.getFloat(8)).isEqualTo(2);
    assertThat(bytes.getFloat(20)).isEqualTo(1);
    assertThat(bytes.get(33)).isEqualTo((byte) Envelope.ANOMALOUS);
  }

  @Test
  void longSpansHaveACoarserUnitThatStillFits() {
    JudgedEvents events = new JudgedEvents();
    events.add("p1", 0, 1, 1, 0, false, false);
    events.add("p1", 400L * TimeStep.DAY, 1, 1, 0, false, false);
    Envelope envelope = Envelope.of(events.series().get(0), 0, 2, 2);

    long units =
        Integer.toUnsignedLong(
            ByteBuffer.wrap(envelope.bytes()).order(ByteOrder.LITTLE_ENDIAN).getInt(4));

    assertThat(400L * TimeStep.DAY - units * envelope.unit()).isBetween(0L, envelope.unit());
  }
}
