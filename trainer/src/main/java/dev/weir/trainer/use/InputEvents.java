package dev.weir.trainer.use;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.label.LabelField;
import dev.weir.detection.features.FeatureWindow;
import dev.weir.detection.features.RowHistory;
import dev.weir.detection.history.Histories;
import dev.weir.detection.history.Selection;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The events of files with their model inputs, in the order of the files, put together as training
 * and the running app do it. A bad event is left out and counted.
 */
public final class InputEvents implements Closeable {

  private final Histories events;
  private final FeatureWindow window;
  private final float[] row;
  private final Map<String, RowHistory> memories = new HashMap<>();
  private Path file;
  private long skipped;
  private String firstSkipped;

  /**
   * @param label a column with the truth
   * @throws InvalidConfigurationException if a file does not fit the detector
   * @throws IOException if a file is there and cannot be read
   */
  public InputEvents(
      DetectorConfig detector, List<Path> files, Selection selection, Optional<LabelField> label)
      throws IOException {
    this.events =
        Histories.open(
            files, selection, detector.events(), detector.features(), detector.name(), label);
    this.window = new FeatureWindow(detector.features());
    this.row = new float[detector.features().names().size()];
  }

  /** The next event that is not bad; empty at the end. */
  public Optional<InputEvent> next() throws IOException {
    while (true) {
      try {
        return events.next() ? Optional.of(present()) : Optional.empty();
      } catch (BadEventException e) {
        if (skipped++ == 0) {
          firstSkipped =
              "%s row %d: %s".formatted(events.file().getFileName(), events.row(), e.getMessage());
        }
      }
    }
  }

  /** What was left out; empty where nothing was. */
  public Optional<String> warning() {
    return Optional.ofNullable(firstSkipped)
        .map(first -> "bad events left out: %d, the first: %s".formatted(skipped, first));
  }

  @Override
  public void close() throws IOException {
    events.close();
  }

  private InputEvent present() {
    if (!events.file().equals(file)) {
      file = events.file();
      memories.clear();
    }
    RowHistory memory =
        window.remembers()
            ? memories.computeIfAbsent(events.entityId(), entity -> window.newHistory())
            : null;
    float[] input = new float[window.inputLength()];
    events.readValues(row, 0);
    window.assemble(memory, row, 0, input, 0);
    window.learn(memory, events.eventTime(), row, 0);
    return new InputEvent(
        events.row(), events.entityId(), events.eventTime(), events.label(), input);
  }
}
