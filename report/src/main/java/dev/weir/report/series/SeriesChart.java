package dev.weir.report.series;

import dev.weir.report.Markup;
import dev.weir.report.chart.Axis;

/**
 * Scores and threshold over time; below them a lane of what was labelled anomalous and one of the
 * episodes, each episode's alert a triangle under it.
 *
 * @param envelope what is drawn
 * @param width pixels, &gt; 200
 * @param plot height of the plot itself, pixels
 * @param labelled whether there is a lane for labels
 */
public record SeriesChart(Envelope envelope, int width, int plot, boolean labelled) {

  static final int LEFT = 70;
  static final int TOP = 10;

  private static final int MARGIN = 16;
  private static final int DENSE = 2;
  private static final int LANE = 9;
  private static final int LANES = 12;
  private static final int LANE_STEP = 19;
  private static final int TIMES = 20;
  private static final int FOOT = 42;

  /** Half the width of a letter, and a little. */
  private static final int LETTER = 4;

  /**
   * @param description what it shows, for those who cannot see it
   */
  public String svg(String description) {
    Axis scores = scores();
    Trace trace = new Trace(envelope, LEFT, right(), scores);
    StringBuilder marks = new StringBuilder();
    ticks(marks, scores);
    lanes(marks, trace);
    marks.append(Markup.fill("<path class='%s' d='%s'/>\n", scoreStyle(), trace.scorePath()));
    marks.append(Markup.fill("<path class='threshold' d='%s'/>\n", trace.thresholdPath()));
    times(marks, trace);
    return Markup.fill(
        "<svg viewBox='0 0 %d %d' role='img' aria-label='%s'>\n%s</svg>\n",
        width, lanesEnd() + FOOT, Markup.escape(description), marks);
  }

  /** The axis that scores stand on. */
  Axis scores() {
    return ScoreAxis.of(envelope, bottom(), TOP);
  }

  int right() {
    return width - MARGIN;
  }

  int bottom() {
    return TOP + plot;
  }

  /** A line that goes up and down within every pixel is a band, and drawn quietly. */
  private String scoreStyle() {
    return envelope.size() > DENSE * (right() - LEFT) ? "score dense" : "score";
  }

  private int lanesEnd() {
    return bottom() + LANES + (labelled ? 2 : 1) * LANE_STEP;
  }

  private void ticks(StringBuilder marks, Axis scores) {
    for (double tick : scores.ticks()) {
      double y = scores.place(tick);
      marks.append(
          Markup.fill(
              "<line class='grid' x1='%d' y1='%.1f' x2='%d' y2='%.1f'/>", LEFT, y, right(), y));
      text(marks, LEFT - 8, (int) y + 4, "end", Markup.number(tick));
    }
    marks.append('\n');
  }

  private void lanes(StringBuilder marks, Trace trace) {
    Bands bands = new Bands(envelope, trace);
    int y = bottom() + LANES;
    if (labelled) {
      lane(marks, bands, "labelled", Envelope.ANOMALOUS, y);
      y += LANE_STEP;
    }
    lane(marks, bands, "episode", Envelope.IN_EPISODE, y);
    marks.append(
        Markup.fill(
            "<path class='alert' data-y='%d' d='%s'/>\n",
            y + LANE + 1, bands.openings(y + LANE + 1)));
  }

  private void lane(StringBuilder marks, Bands bands, String name, int flag, int y) {
    text(marks, LEFT - 8, y + LANE, "end", name);
    marks.append(
        Markup.fill(
            "<g data-flag='%d' data-style='%s' data-y='%d' data-height='%d'>%s</g>\n",
            flag, name + " lane", y, LANE, bands.boxes(flag, name + " lane", y, LANE)));
    marks.append(
        Markup.fill(
            "<g data-flag='%d' data-style='%s' data-y='%d' data-height='%d'>%s</g>\n",
            flag, name + " tint", TOP, plot, bands.boxes(flag, name + " tint", TOP, plot)));
  }

  private void times(StringBuilder marks, Trace trace) {
    int y = lanesEnd() + TIMES;
    marks.append(Markup.fill("<g class='times' data-y='%d'>", y));
    for (TimeTicks.Tick tick : TimeTicks.between(envelope.start(), envelope.end())) {
      int x = trace.x(tick.time());
      marks.append(
          Markup.fill("<line class='grid' x1='%d' y1='%d' x2='%d' y2='%d'/>", x, TOP, x, bottom()));
      time(marks, x, y, tick.above());
      if (!tick.below().isEmpty()) {
        time(marks, x, y + 17, tick.below());
      }
    }
    marks.append("</g>\n");
  }

  /** Centred, but for what would be cut off at the edge. */
  private void time(StringBuilder marks, int x, int y, String text) {
    text(marks, Math.min(x, width - LETTER * text.length()), y, "middle", text);
  }

  private static void text(StringBuilder marks, int x, int y, String anchor, String text) {
    marks.append(
        Markup.fill(
            "<text x='%d' y='%d' text-anchor='%s'>%s</text>", x, y, anchor, Markup.escape(text)));
  }
}
