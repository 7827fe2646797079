package dev.weir.streams.replay.plan;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.history.Selection;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to replay, and what to write of it.
 *
 * @param model the trained model
 * @param data files of events, at least one, one history each
 * @param selection which events of each file
 * @param labels the truth, where it is known
 * @param scores where to write every judged event as CSV
 * @param alerts where to write the alerts as JSON lines
 * @param deadLetters where to write the events that cannot be processed, as JSON lines
 * @param metrics where to write the figures as JSON
 * @param report where to write the page
 * @param keepJudged whether to keep every judged event, for whoever runs it
 */
public record ReplayPlan(
    DetectorConfig detector,
    Path model,
    List<Path> data,
    Selection selection,
    Optional<Labels> labels,
    Optional<Path> scores,
    Optional<Path> alerts,
    Optional<Path> deadLetters,
    Optional<Path> metrics,
    Optional<Path> report,
    boolean keepJudged) {

  public ReplayPlan {
    data = List.copyOf(data);
  }

  /** Nothing is written: only the figures are wanted. */
  public static ReplayPlan ofFigures(
      DetectorConfig detector, Path model, List<Path> data, Selection selection, Labels labels) {
    return new ReplayPlan(
        detector,
        model,
        data,
        selection,
        Optional.of(labels),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }
}
