package dev.weir.report.chart;

import dev.weir.report.Markup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Named shares of a whole as bars, the greatest first.
 *
 * @param description what it shows, for those who cannot see it
 * @param items at least one
 * @param most bars to draw; the rest is summed into one more
 */
public record Bars(String description, List<Item> items, int most) {

  private static final double ROW = 22;
  private static final double NAMES = 240;
  private static final double VALUES = 70;
  private static final int LONGEST_NAME = 30;

  /** A named value ≥ 0. */
  public record Item(String name, double value) {}

  public String svg() {
    List<Item> drawn = drawn();
    double total = items.stream().mapToDouble(Item::value).sum();
    double greatest = drawn.stream().mapToDouble(Item::value).max().orElse(1);
    Chart chart = new Chart(Chart.TOP + drawn.size() * ROW);
    Axis axis = Axis.linear(0, greatest, NAMES, Chart.RIGHT - VALUES);
    for (int i = 0; i < drawn.size(); i++) {
      draw(chart, axis, i, drawn.get(i), total);
    }
    return chart.svg(description);
  }

  private List<Item> drawn() {
    List<Item> sorted = new ArrayList<>(items);
    sorted.sort(Comparator.comparingDouble(Item::value).reversed());
    if (sorted.size() <= most) {
      return sorted;
    }
    List<Item> others = sorted.subList(most, sorted.size());
    double rest = others.stream().mapToDouble(Item::value).sum();
    Item last = new Item(others.size() + " others", rest);
    List<Item> drawn = new ArrayList<>(sorted.subList(0, most));
    drawn.add(last);
    return drawn;
  }

  private static void draw(Chart chart, Axis axis, int row, Item item, double total) {
    double y = Chart.TOP / 2 + row * ROW;
    double end = axis.place(item.value());
    chart.text(NAMES - 8, y + 15, "end", shortened(item.name()));
    String hint = item.name() + ": " + Markup.number(item.value());
    chart.box("bar", NAMES, y + 3, end - NAMES, ROW - 6, hint);
    double percent = total > 0 ? 100 * item.value() / total : 0;
    chart.text(end + 6, y + 15, "start", Markup.fill("%.1f %%", percent));
  }

  /** Names of features often differ at their ends: what goes is the middle. */
  private static String shortened(String name) {
    int half = LONGEST_NAME / 2;
    return name.length() <= LONGEST_NAME
        ? name
        : name.substring(0, half - 1) + "…" + name.substring(name.length() - half);
  }
}
