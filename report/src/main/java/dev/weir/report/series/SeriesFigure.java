package dev.weir.report.series;

import dev.weir.detection.evaluation.JudgedSeries;
import dev.weir.report.Markup;
import dev.weir.report.PageResource;
import dev.weir.report.Table;
import dev.weir.report.Times;
import dev.weir.report.Wording;
import dev.weir.report.chart.Axis;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A whole series as a figure that can be zoomed by mouse and keyboard, with the numbers behind it
 * as a table.
 *
 * @param id of the figure in the page
 * @param series one entity's events
 * @param caption what there is to say of it
 * @param columns that are kept for zooming at most, ≥ 1; 23 bytes of the page each
 * @param labelled whether there is a lane for labels
 */
public record SeriesFigure(
    String id, JudgedSeries series, String caption, int columns, boolean labelled) {

  private static final int WIDTH = 1040;
  private static final int PLOT = 220;
  private static final int TABLE_ROWS = 40;

  /** What {@code series.js} needs to be in a page once, before the first figure. */
  public static String style() {
    return PageResource.text(SeriesFigure.class, "series.css");
  }

  /** Makes every figure of a page respond to mouse and keys. */
  public static String script() {
    return PageResource.text(SeriesFigure.class, "series.js");
  }

  public String html() {
    Envelope envelope = Envelope.of(series, 0, series.size(), columns);
    SeriesChart chart = new SeriesChart(envelope, WIDTH, PLOT, labelled);
    String name = Markup.escape(series.entityId());
    return """
        <figure class='series' id='%s' data-name='%s'%s>
        <figcaption><h3>%s</h3><p>%s</p></figcaption>
        <div class='view' tabindex='0' role='group' \
        aria-label='Chart of %s. Plus and minus zoom, arrows move, 0 shows all, N goes to the next mark.'>
        %s</div>
        <p class='reading' role='status'></p>
        %s</figure>
        """
        .formatted(
            id,
            name,
            data(envelope, chart),
            name,
            Markup.escape(caption),
            name,
            chart.svg(description(envelope)),
            table(envelope));
  }

  private String description(Envelope envelope) {
    return "Score and threshold of %s from %s to %s"
        .formatted(series.entityId(), Times.text(envelope.start()), Times.text(envelope.end()));
  }

  private static String data(Envelope envelope, SeriesChart chart) {
    Axis scores = chart.scores();
    return Markup.fill(
        " data-start='%d' data-end='%d' data-unit='%d' data-events='%d' data-left='%d'"
            + " data-right='%d' data-top='%d' data-bottom='%d' data-lowest='%s' data-highest='%s'"
            + " data-logarithmic='%b' data-columns='%s'",
        envelope.start(),
        envelope.end(),
        envelope.unit(),
        envelope.events(),
        SeriesChart.LEFT,
        chart.right(),
        SeriesChart.TOP,
        chart.bottom(),
        scores.minimum(),
        scores.maximum(),
        scores.logarithmic(),
        Base64.getEncoder().encodeToString(envelope.bytes()));
  }

  private String table(Envelope whole) {
    Envelope rows = Envelope.of(series, 0, series.size(), TABLE_ROWS);
    List<List<String>> cells = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      cells.add(row(rows, i));
    }
    String title =
        "The numbers behind the chart, %s in %s"
            .formatted(Wording.count(whole.events(), "event"), Wording.count(rows.size(), "row"));
    return new Table(
            List.of("From", "Lowest score", "Highest score", "Threshold", "Marks"), cells, false)
        .details(title);
  }

  private static List<String> row(Envelope rows, int i) {
    List<String> marks = new ArrayList<>();
    if (rows.has(i, Envelope.ANOMALOUS)) {
      marks.add("labelled");
    }
    if (rows.has(i, Envelope.IN_EPISODE)) {
      marks.add("episode");
    }
    if (rows.has(i, Envelope.OPENS)) {
      marks.add("alert");
    }
    return List.of(
        Times.text(rows.time(i)),
        number(rows.lowest(i)),
        number(rows.highest(i)),
        number(rows.threshold(i)),
        String.join(", ", marks));
  }

  private static String number(float value) {
    return Float.isNaN(value) ? "–" : Markup.number(value);
  }
}
