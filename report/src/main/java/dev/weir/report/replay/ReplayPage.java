package dev.weir.report.replay;

import dev.weir.detection.evaluation.JudgedSeries;
import dev.weir.report.Markup;
import dev.weir.report.Page;
import dev.weir.report.PageResource;
import dev.weir.report.Table;
import dev.weir.report.Wording;
import dev.weir.report.calibration.CalibrationFigures;
import dev.weir.report.chart.ScoreCounts;
import dev.weir.report.chart.ScoreOutlines;
import dev.weir.report.chart.ScoreOutlines.Sample;
import dev.weir.report.replay.Incidents.Incident;
import dev.weir.report.series.SeriesFigure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A replay as a page: the verdict, the figures, every drawn entity's score over time, curves and
 * distributions, and what went wrong, worst first. At most 4 MB, however long the replay.
 */
public final class ReplayPage {

  /** Cases with pictures, of each kind, at most. */
  static final int CASES = 15;

  private final Replayed replayed;
  private final boolean labelled;
  private final List<EntityFindings> entities;
  private final SeriesSection drawn;
  private final Page page;

  public ReplayPage(Replayed replayed) {
    this.replayed = replayed;
    this.labelled = replayed.truth().isPresent();
    this.entities =
        replayed.series().stream()
            .map(EntityFindings::of)
            .sorted(EntityFindings.MOST_INTERESTING_FIRST)
            .toList();
    this.drawn = new SeriesSection(entities, labelled);
    this.page =
        new Page(
            "Replay of '%s'".formatted(replayed.detector()),
            new Verdict(replayed, entities).sentence());
  }

  public String html() {
    page.style(SeriesFigure.style()).style(PageResource.text(ReplayPage.class, "replay.css"));
    addFigures();
    if (!entities.isEmpty()) {
      page.section("Scores over time", drawn.explanation()).chart(drawn.html());
    }
    replayed.truth().ifPresent(this::addCurves);
    addDistribution();
    addCalibration();
    addCases();
    page.section("What was replayed", "The same files, model and detector give the same page.")
        .facts(replayed.facts());
    return page.contents().script(SeriesFigure.script()).html();
  }

  private void addFigures() {
    List<String> headings = List.of("Figure", "Value", "What it is");
    if (!replayed.figures().isEmpty()) {
      page.section("Figures", "Exact, not sampled; nothing is point-adjusted.")
          .table(headings, replayed.figures())
          .chart(new Table(headings, replayed.others(), false).details("All other figures"));
    }
  }

  private void addCurves(Replayed.Truth truth) {
    if (truth.ranking().anomalous() > 0 && truth.ranking().normal() > 0) {
      page.section(
              "What other thresholds would give",
              "Every threshold that one could set for all events, on the scores alone; dashed is"
                  + " what guessing gives. Each entity has a threshold of its own, which moves with"
                  + " time, and an episode goes on until it is calm, so the alerts need not lie on the"
                  + " curve.")
          .chart(new Curves(truth.ranking(), truth.alerts().points()).html());
    }
  }

  private void addDistribution() {
    ScoreCounts normal = new ScoreCounts();
    ScoreCounts anomalous = new ScoreCounts();
    for (JudgedSeries series : replayed.series()) {
      for (int i = 0; i < series.size(); i++) {
        if (Double.isFinite(series.score(i)) && (!labelled || series.isLabelled(i))) {
          (series.isAnomalous(i) ? anomalous : normal).add(series.score(i));
        }
      }
    }
    List<Sample> samples = new ArrayList<>();
    addSample(samples, labelled ? "normal" : "all events", normal);
    addSample(samples, "labelled anomalous", anomalous);
    if (!samples.isEmpty()) {
      page.section(
              "How scores are distributed",
              "What share of the events got which score; what the two have in common, no threshold"
                  + " for all events can tell apart.")
          .chart(new ScoreOutlines("Distribution of scores", "score", samples).html());
    }
  }

  private void addCalibration() {
    CalibrationFigures calibration = new CalibrationFigures(replayed.promise());
    if (!calibration.isEmpty()) {
      page.section(calibration.heading(), calibration.explanation(labelled))
          .chart(calibration.html());
    }
  }

  private static void addSample(List<Sample> samples, String name, ScoreCounts counts) {
    if (counts.total() > 0) {
      samples.add(new Sample(Markup.fill("%s, %,d", name, counts.total()), counts));
    }
  }

  private void addCases() {
    Comparator<Span> highest = Comparator.comparingDouble(Span::height).reversed();
    Comparator<Span> longest = Comparator.comparingInt(Span::events).reversed();
    if (labelled) {
      cases(
          "False alarms",
          "Episodes without an anomalous event, the highest first.",
          EntityFindings::falseAlarms,
          highest);
      cases(
          "Misses",
          "Labelled spans that no episode met, the longest first.",
          EntityFindings::missed,
          longest);
      cases(
          "Finds",
          "Episodes that met a labelled span, the highest first.",
          EntityFindings::hits,
          highest);
    }
    cases(
        "Alerts",
        "Episodes of which no label says what they were, the highest first.",
        EntityFindings::unjudged,
        highest);
  }

  private void cases(
      String heading,
      String explanation,
      Function<EntityFindings, List<Span>> kind,
      Comparator<Span> order) {
    List<Span> spans =
        entities.stream().flatMap(e -> kind.apply(e).stream()).sorted(order).toList();
    if (spans.isEmpty() && heading.equals("Alerts") && labelled) {
      return;
    }
    page.section(
        Markup.fill("%s: %,d", heading, spans.size()),
        spans.isEmpty() ? "None." : explanation + leftOut(spans.size()));
    spans.stream().limit(CASES).forEach(span -> page.chart(figure(span).html()));
  }

  private static String leftOut(int cases) {
    return cases <= CASES
        ? ""
        : " The first %d are shown; %s.".formatted(CASES, Wording.leftOut(cases - CASES));
  }

  private CaseFigure figure(Span span) {
    String entityId = span.series().entityId();
    Optional<Incident> incident =
        replayed.incidents().openedAt(entityId, span.series().time(span.from()));
    return new CaseFigure(span, incident, drawn.figureOf(entityId), labelled);
  }
}
