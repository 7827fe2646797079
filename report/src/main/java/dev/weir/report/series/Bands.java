package dev.weir.report.series;

import dev.weir.report.Markup;

/** Runs of columns with a flag as boxes, none narrower than {@value #NARROWEST} pixels. */
record Bands(Envelope envelope, Trace trace) {

  static final int NARROWEST = 3;

  String boxes(int flag, String style, double y, double height) {
    StringBuilder boxes = new StringBuilder();
    long step = envelope.step();
    long gap = envelope.gap();
    for (int i = 0; i < envelope.size(); i++) {
      if (envelope.has(i, flag)) {
        int first = i;
        while (i + 1 < envelope.size() && continues(i, flag, gap)) {
          i++;
        }
        int x = trace.x(envelope.time(first));
        int width = Math.max(NARROWEST, trace.x(envelope.endOf(i, step, gap)) - x);
        boxes.append(box(style, x, y, width, height));
      }
    }
    return boxes.toString();
  }

  /** A triangle that points up at every column in which an episode opened. */
  String openings(double y) {
    StringBuilder marks = new StringBuilder();
    int before = Integer.MIN_VALUE;
    for (int i = 0; i < envelope.size(); i++) {
      int x = trace.x(envelope.time(i));
      if (envelope.has(i, Envelope.OPENS) && x != before) {
        marks.append(Markup.fill("M%d %.0fl-5 9h10z", x, y));
        before = x;
      }
    }
    return marks.toString();
  }

  private boolean continues(int column, int flag, long gap) {
    return envelope.has(column + 1, flag)
        && envelope.time(column + 1) - envelope.time(column) <= gap;
  }

  private static String box(String style, int x, double y, int width, double height) {
    return Markup.fill(
        "<rect class='%s' x='%d' y='%.0f' width='%d' height='%.0f'/>", style, x, y, width, height);
  }
}
