package dev.weir.trainer.use;

import dev.weir.command.DataOptions;
import dev.weir.command.progress.Progress;
import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.event.label.LabelField;
import dev.weir.detection.history.Selection;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Goes through the events that a command was given.
 *
 * @param label a column with the truth
 * @param warnings hears of events that were left out
 */
public record EventsRun(
    DetectorConfig detector,
    List<Path> files,
    Selection selection,
    Optional<LabelField> label,
    PrintWriter warnings) {

  public static EventsRun of(DetectorConfig detector, DataOptions data, PrintWriter warnings) {
    return new EventsRun(detector, data.files(), data.selection(), data.label(), warnings);
  }

  /**
   * Answers to all events, in order; returns how many there were.
   *
   * @param task what is being done, as the line of progress begins
   * @throws InvalidConfigurationException if not one event could be used
   */
  public long run(String task, ModelRun model, ModelRun.Sink sink) throws IOException {
    try (InputEvents events = new InputEvents(detector, files, selection, label);
        Progress progress = Progress.of(task, "events", -1)) {
      long[] done = {0};
      long count =
          model.run(
              events,
              (event, answer) -> {
                sink.accept(event, answer);
                progress.reach(++done[0]);
              });
      events.warning().ifPresent(warning -> warnings.println("weir: " + warning));
      requireSome(count);
      return count;
    }
  }

  private void requireSome(long count) {
    if (count == 0) {
      throw new InvalidConfigurationException(
          "--data must hold at least one usable event, found none in %s; check --rows, --from and --until"
              .formatted(files));
    }
  }
}
