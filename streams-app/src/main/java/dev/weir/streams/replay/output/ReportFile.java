package dev.weir.streams.replay.output;

import dev.weir.command.output.OutputFile;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.evaluation.JudgedEvents;
import dev.weir.detection.evaluation.JudgedSeries;
import dev.weir.detection.model.ModelManifest;
import dev.weir.report.Markup;
import dev.weir.report.Times;
import dev.weir.report.calibration.Promise;
import dev.weir.report.replay.Incidents;
import dev.weir.report.replay.ReplayPage;
import dev.weir.report.replay.Replayed;
import dev.weir.schemas.Alert;
import dev.weir.streams.replay.figures.ReplayFigures;
import dev.weir.streams.replay.plan.ReplayPlan;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A replay as one HTML page. Wall-clock times are left out of it, so the same replay gives the same
 * page. Holds up to 5,000 incidents while the replay runs, beside the judged events.
 */
final class ReportFile {

  private final ReplayPlan plan;
  private final OutputFile target;
  private final Incidents incidents = new Incidents();

  ReportFile(ReplayPlan plan, OutputFile target) {
    this.plan = plan;
    this.target = target;
  }

  void alert(Alert alert) {
    incidents.add(alert);
  }

  void write(ReplayFigures figures, String source, ModelManifest manifest, JudgedEvents judged)
      throws IOException {
    List<JudgedSeries> series = judged.series();
    Replayed replayed =
        new Replayed(
            plan.detector().name(),
            facts(figures, source, manifest, series),
            FigureTable.chief(figures),
            FigureTable.others(figures),
            series,
            incidents,
            promise(figures.calibration()),
            figures.truth().map(ReportFile::truth));
    try (Writer writer = target.writer()) {
      writer.write(new ReplayPage(replayed).html());
    }
  }

  private static Promise promise(ReplayFigures.Calibrated calibration) {
    return new Promise(
        Optional.of(calibration.target()).filter(target -> calibration.promised()),
        calibration.realised());
  }

  private static Replayed.Truth truth(ReplayFigures.Truth truth) {
    return new Replayed.Truth(truth.ranking(), truth.alerts());
  }

  private List<List<String>> facts(
      ReplayFigures figures, String source, ModelManifest manifest, List<JudgedSeries> series) {
    DetectorConfig detector = plan.detector();
    List<List<String>> facts = new ArrayList<>();
    facts.add(List.of("Detector", detector.name()));
    facts.add(
        List.of(
            "Model",
            "%s %s, %s; scores by %s"
                .formatted(
                    manifest.id(), manifest.version(), manifest.family(), manifest.score())));
    facts.add(List.of("Source", source));
    if (!series.isEmpty()) {
      facts.add(List.of("Time", period(series)));
    }
    facts.add(
        List.of(
            "Events",
            Markup.fill(
                "%,d read, %,d scored, %,d dead letters",
                figures.events(), figures.scored(), figures.deadLetters())));
    facts.add(List.of("Entities", Markup.fill("%,d", series.size())));
    facts.add(List.of("Features", String.join(", ", detector.features().names())));
    plan.labels().ifPresent(labels -> facts.add(List.of("Label", labels.toString())));
    return facts;
  }

  private static String period(List<JudgedSeries> series) {
    long first = series.stream().mapToLong(s -> s.time(0)).min().orElseThrow();
    long last = series.stream().mapToLong(s -> s.time(s.size() - 1)).max().orElseThrow();
    return Times.text(first) + " to " + Times.text(last);
  }
}
