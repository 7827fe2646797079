package dev.weir.report.replay;

import dev.weir.detection.evaluation.AlertQuality;
import dev.weir.detection.evaluation.JudgedSeries;
import dev.weir.detection.evaluation.Ranking;
import dev.weir.detection.evaluation.calibration.Calibration;
import dev.weir.detection.event.EventCursor;
import dev.weir.detection.threshold.AlertRate;
import dev.weir.report.calibration.Promise;
import dev.weir.report.series.Scores;
import dev.weir.schemas.AlertKind;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Replays to show. */
public final class Replays {

  private Replays() {}

  /**
   * Entities with a labelled span that is found, one that is missed, and a false alarm in every
   * thousand events each.
   */
  public static Replayed of(int entities, int events, boolean labelled) {
    List<JudgedSeries> series =
        IntStream.range(0, entities)
            .mapToObj(i -> series("pump-" + i, events, i, labelled))
            .toList();
    Incidents incidents = new Incidents();
    series.forEach(one -> raise(incidents, one));
    return new Replayed(
        "pumps",
        List.of(List.of("Detector", "pumps")),
        List.of(List.of("roc_auc", "0.9", "area")),
        List.of(List.of("events", "1", "read")),
        series,
        incidents,
        new Promise(Optional.of(new AlertRate.Share(0.05)), calibration(series)),
        labelled ? Optional.of(truth(series)) : Optional.empty());
  }

  private static JudgedSeries series(String entityId, int events, long seed, boolean labelled) {
    IntPredicate anomalous = i -> i % 1000 >= 200 && i % 1000 < 240 || i % 1000 / 20 == 30;
    IntPredicate episode = i -> i % 1000 >= 210 && i % 1000 < 260 || i % 1000 / 10 == 80;
    return Scores.of(
        entityId,
        events,
        i -> Scores.random(seed * events + i).applyAsDouble(i) * (episode.test(i) ? 5 : 1),
        i -> !labelled ? EventCursor.UNLABELLED : anomalous.test(i) ? 1 : 0,
        episode);
  }

  private static void raise(Incidents incidents, JudgedSeries series) {
    for (int i = 0; i < series.size(); i++) {
      if (series.opensEpisode(i)) {
        String id = series.entityId() + i;
        double exceedance = series.score(i) / series.threshold(i);
        incidents.add(Alerts.of(AlertKind.OPEN, id, series.entityId(), series.time(i), exceedance));
      }
    }
  }

  private static Calibration calibration(List<JudgedSeries> all) {
    Calibration calibration = new Calibration(0.1);
    for (JudgedSeries series : all) {
      for (int i = 0; i < series.size(); i++) {
        double score = series.score(i);
        calibration.add(
            series.entityId(),
            series.time(i),
            score,
            series.threshold(i),
            Math.exp(-score),
            series.isAnomalous(i));
      }
    }
    return calibration;
  }

  private static Replayed.Truth truth(List<JudgedSeries> all) {
    return new Replayed.Truth(Ranking.of(all), AlertQuality.of(all));
  }
}
