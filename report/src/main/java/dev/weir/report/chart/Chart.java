package dev.weir.report.chart;

import dev.weir.report.Markup;
import java.util.function.DoubleFunction;

/**
 * A drawing area, 720 wide unless said; marks are drawn in the order they are added. The left
 * margin holds the numbers of a vertical axis, the foot those of a horizontal one.
 */
public final class Chart {

  public static final double LEFT = 64;
  public static final double RIGHT = 704;
  public static final double TOP = 12;

  /** Top of the plot where what runs upwards is written above it. */
  public static final double TOP_OF_TITLED = 28;

  /** Width of a chart that has another beside it. */
  public static final double SQUARE = 520;

  /** Height of such a chart. */
  public static final double HIGH = 400;

  private static final double WIDTH = 720;
  private static final double MARGIN = WIDTH - RIGHT;
  private static final double FOOT = 44;

  /** Half the width of a letter, and a little: what would be cut off at the edge moves inside. */
  private static final double LETTER = 4;

  private final double width;
  private final double height;
  private final StringBuilder marks = new StringBuilder();

  public Chart(double height) {
    this(WIDTH, height);
  }

  public Chart(double width, double height) {
    this.width = width;
    this.height = height;
  }

  public double right() {
    return width - MARGIN;
  }

  public double bottom() {
    return height - FOOT;
  }

  public void horizontal(Axis axis, String title) {
    horizontal(axis, title, Markup::number);
  }

  /** A horizontal axis of shares. */
  public void horizontalPercent(Axis axis, String title) {
    horizontal(axis, title, Markup::percent);
  }

  private void horizontal(Axis axis, String title, DoubleFunction<String> label) {
    for (double tick : axis.ticks()) {
      String text = label.apply(tick);
      double x = Math.min(axis.place(tick), width - LETTER * text.length());
      text(x, bottom() + 18, "middle", text);
    }
    text((LEFT + right()) / 2, height - 6, "middle", title);
  }

  public void vertical(Axis axis) {
    axis.ticks().forEach(tick -> rung(axis.place(tick), Markup.number(tick)));
  }

  /** Names a height on the vertical axis. */
  public void level(double y, String label) {
    text(LEFT - 8, y + 4, "end", label);
  }

  /** A vertical axis of shares. */
  public void percent(Axis axis) {
    axis.ticks().forEach(tick -> rung(axis.place(tick), Markup.percent(tick)));
  }

  private void rung(double y, String label) {
    add("<line class='grid' x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f'/>", LEFT, y, right(), y);
    level(y, label);
  }

  public void curve(String style, String points) {
    add("<polyline class='%s' points='%s'/>", style, points);
  }

  /** A filled outline. */
  public void area(String style, String points) {
    add("<polygon class='%s' points='%s'/>", style, points);
  }

  void box(String style, double x, double y, double width, double boxHeight, String hint) {
    add(
        "<rect class='%s' x='%.1f' y='%.1f' width='%.1f' height='%.1f'><title>%s</title></rect>",
        style, x, y, Math.max(0, width), Math.max(0, boxHeight), Markup.escape(hint));
  }

  public void dot(String style, double x, double y, double radius) {
    add("<circle class='%s' cx='%.1f' cy='%.1f' r='%.1f'/>", style, x, y, radius);
  }

  /** A dot that says what it is where the pointer rests on it. */
  public void dot(String style, double x, double y, double radius, String hint) {
    add(
        "<circle class='%s' cx='%.1f' cy='%.1f' r='%.1f'><title>%s</title></circle>",
        style, x, y, radius, Markup.escape(hint));
  }

  /** A dashed line from bottom to top with a label beside its top, {@code row} lines down. */
  void upright(double x, int row, String label) {
    add("<line class='mark' x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f'/>", x, TOP, x, bottom());
    boolean right = x > (LEFT + right()) / 2;
    text(x + (right ? -6 : 6), TOP + 12 + 18 * row, right ? "end" : "start", label);
  }

  public void text(double x, double y, String anchor, String text) {
    add("<text x='%.1f' y='%.1f' text-anchor='%s'>%s</text>", x, y, anchor, Markup.escape(text));
  }

  public String svg(String description) {
    return Markup.fill(
        "<svg viewBox='0 0 %.0f %.0f' role='img' aria-label='%s'>\n%s</svg>\n",
        width, height, Markup.escape(description), marks);
  }

  private void add(String template, Object... values) {
    marks.append(Markup.fill(template, values)).append('\n');
  }
}
