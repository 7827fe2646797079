package dev.weir.trainer.use;

import dev.weir.command.DataOptions;
import dev.weir.command.Progress;
import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.DetectorConfig;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Mixin;

/** Which events a command asks a model about, and how it goes through them. A mixin. */
public final class EventsOptions {

  @Mixin private DataOptions data;

  public DataOptions data() {
    return data;
  }

  /**
   * Answers to all events chosen, in order; returns how many there were.
   *
   * @param task what is being done, as the line of progress begins
   * @param warnings hears of events that were left out
   * @throws InvalidConfigurationException if not one event could be used
   */
  public long run(
      ModelRun model,
      DetectorConfig detector,
      String task,
      PrintWriter warnings,
      ModelRun.Sink sink)
      throws IOException {
    try (InputEvents events =
            new InputEvents(detector, data.files(), data.selection(), data.label());
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
      if (count == 0) {
        throw new InvalidConfigurationException(
            "--data must hold at least one usable event, found none in %s; check --rows, --from and --until"
                .formatted(data.files()));
      }
      return count;
    }
  }
}
