package dev.weir.report.calibration;

import dev.weir.detection.evaluation.calibration.EntityRate;
import dev.weir.report.Markup;
import dev.weir.report.Table;
import dev.weir.report.Wording;
import java.util.ArrayList;
import java.util.List;

/** What there is to show of a promise: charts, what they say in a few sentences, and tables. */
public final class CalibrationFigures {

  private static final int TABLE_ROWS = 100;

  private final Promise promise;
  private final List<KeptRate> entities;
  private final PValueChart pValues;

  public CalibrationFigures(Promise promise) {
    this.promise = promise;
    this.entities = promise.entities();
    this.pValues = new PValueChart(promise.kept().reliability());
  }

  /** What the figures answer. */
  public String heading() {
    return promise.rate().isPresent()
        ? "Does it alert as often as asked?"
        : "How often thresholds were exceeded";
  }

  /** Whether any usual event had a threshold. */
  public boolean isEmpty() {
    return entities.isEmpty();
  }

  /**
   * In words.
   *
   * @param labelled whether labels say which events are usual
   */
  public String explanation(boolean labelled) {
    EntityRate total = promise.kept().total();
    String usual =
        labelled
            ? "Of the events that no label calls anomalous, "
            : "Without labels every event counts as usual, faults among them. Of these, ";
    String found =
        Markup.fill("%,d of %,d exceeded their threshold", total.exceeding(), total.judged());
    return usual + found + beside(total) + chance();
  }

  private String beside(EntityRate total) {
    if (promise.rate().isEmpty()) {
      return "; a threshold on a level promises no rate.";
    }
    double asked = entities.stream().mapToDouble(KeptRate::asked).sum();
    double times = total.exceeding() / asked;
    return Markup.fill(
        ", where %s %s asked for: "
            + (times >= 10 ? "%,.0f" : times >= 1 ? "%.1f" : "%.2f")
            + " times as many.",
        Markup.number(asked),
        asked == 1 ? "was" : "were",
        times);
  }

  private String chance() {
    return drawsRates() || drawsPValues()
        ? " Dashed is the aim; the band holds what chance alone gives in 19 of 20 cases, if"
            + " exceedances come one by one. They often come in groups, and then scatter wider."
        : "";
  }

  public String html() {
    StringBuilder html = new StringBuilder("<div class='pair'>\n");
    if (drawsRates()) {
      html.append("<figure>").append(new RateChart(entities).svg()).append("</figure>\n");
    }
    if (drawsPValues()) {
      html.append("<figure>").append(pValues.svg()).append("</figure>\n");
    }
    html.append("</div>\n").append(rates());
    if (drawsPValues()) {
      html.append(levels());
    }
    return html.toString();
  }

  private boolean drawsRates() {
    return promise.rate().isPresent() && entities.size() > 1;
  }

  private boolean drawsPValues() {
    return pValues.points().size() > 1;
  }

  /** The entities farthest above what was asked for. */
  private String rates() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = entities.size() - 1; i >= 0 && rows.size() < TABLE_ROWS; i--) {
      KeptRate rate = entities.get(i);
      rows.add(
          List.of(
              rate.entityId(),
              Markup.fill("%,d", rate.found().judged()),
              Markup.fill("%,d", rate.found().exceeding()),
              Wording.number(rate.asked()),
              Wording.number(rate.found().share()),
              Wording.number(rate.found().perDay())));
    }
    String title =
        entities.size() <= TABLE_ROWS
            ? "The rate of every entity"
            : Markup.fill("The %d highest rates of %,d entities", TABLE_ROWS, entities.size());
    return new Table(
            List.of("Entity", "Usual events", "Exceeded", "Asked for", "Share", "A day"),
            rows,
            true)
        .details(title);
  }

  private String levels() {
    List<List<String>> rows =
        pValues.points().stream()
            .map(
                point ->
                    List.of(
                        Markup.percent(point.expected()),
                        Markup.percent(point.realised()),
                        Markup.number(pValues.expected(point))))
            .toList();
    return new Table(
            List.of("p-value of at most", "Share that had one", "Events expected"), rows, false)
        .details("How often which p-value came");
  }
}
