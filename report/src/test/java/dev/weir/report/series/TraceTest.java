package dev.weir.report.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.evaluation.JudgedEvents;
import dev.weir.detection.evaluation.JudgedSeries;
import dev.weir.report.chart.Axis;
import org.junit.jupiter.api.Test;

class TraceTest {

  private static final Axis SCORES = Axis.linear(0, 10, 100, 0);

  @Test
  void aPixelHasItsLowestAndHighestScoreInTheirOrder() {
    // Five events on each of two pixels; the end is on the third.
    double[] scores = {1, 9, 2, 3, 4, 5, 6, 1, 2, 3, 8};
    JudgedSeries series = Scores.labelled("p1", 11, i -> scores[i], i -> false, i -> false);
    Envelope envelope = Envelope.of(series, 0, 11, 11);

    assertThat(new Trace(envelope, 0, 2, SCORES).scorePath())
        .isEqualTo("M0 90 0 90 0 10 1 40 1 90 2 20 ");
  }

  @Test
  void theThresholdGoesInSteps() {
    JudgedEvents events = new JudgedEvents();
    events.add("p1", 0, 1, Double.NaN, 0, false, false);
    events.add("p1", 10, 1, 5, 0, false, false);
    events.add("p1", 20, 1, 2, 0, false, false);
    events.add("p1", 30, 1, 2, 0, false, false);
    Envelope envelope = Envelope.of(events.series().get(0), 0, 4, 4);

    assertThat(new Trace(envelope, 0, 30, SCORES).thresholdPath())
        .isEqualTo("M10 50 10 50 20 50 20 80 30 80 ");
  }

  @Test
  void aPixelThatHoldsMoreTimeThanAGapIsNoGap() {
    JudgedSeries series = Scores.labelled("p1", 101, i -> 1 + i % 2, i -> false, i -> false);
    Envelope envelope = Envelope.of(series, 0, 101, 101);
    Trace trace = new Trace(envelope, 0, 2, SCORES);

    assertThat(trace.scorePath()).containsOnlyOnce("M");
    assertThat(trace.thresholdPath()).containsOnlyOnce("M");
  }

  @Test
  void nothingIsDrawnAcrossAGap() {
    JudgedEvents events = new JudgedEvents();
    for (long time : new long[] {0, 1, 2, 3, 100}) {
      events.add("p1", time, 5, 5, 0, true, false);
    }
    Envelope envelope = Envelope.of(events.series().get(0), 0, 5, 5);
    Trace trace = new Trace(envelope, 0, 100, SCORES);

    assertThat(trace.scorePath()).isEqualTo("M0 50 0 50 1 50 2 50 3 50 M100 50 100 50 ");
    assertThat(new Bands(envelope, trace).boxes(Envelope.IN_EPISODE, "lane", 0, 9))
        .contains("x='0' y='0' width='4'")
        .contains("x='100' y='0' width='3'");
  }
}
