package dev.weir.trainer.data;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventCursor;
import dev.weir.detection.event.label.LabelField;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.features.FeatureWindow;
import dev.weir.detection.history.Histories;
import dev.weir.detection.history.Selection;
import dev.weir.trainer.data.TrainingData.DataFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Reads training files into histories. A bad event is left out and counted, as in the app. */
public final class TrainingDataReader {

  private final DetectorConfig detector;
  private final CategoryLearning learning;
  private final FeatureWindow window;
  private final float[] row;
  private final Map<Path, Map<String, HistoryBuilder>> builders = new LinkedHashMap<>();
  private long rows;
  private long skipped;
  private String firstSkipped;

  public TrainingDataReader(DetectorConfig detector) {
    this.detector = detector;
    this.learning = new CategoryLearning(detector.features());
    this.window = new FeatureWindow(detector.features());
    this.row = new float[detector.features().names().size()];
  }

  /**
   * @param label a column with the truth, which must not be a feature; what is learnt of labels is
   *     in the column that the detector names. Says which events are normal where only these are
   *     selected
   * @param progress hears of the events read so far
   * @throws InvalidConfigurationException if a file does not fit the detector, or no event is left
   * @throws IOException if a file is there and cannot be read
   */
  public TrainingData read(
      List<Path> files, Selection selection, Optional<LabelField> label, LongConsumer progress)
      throws IOException {
    label.ifPresent(field -> requireNoFeature(field.name()));
    try (Histories events =
        Histories.open(
            files,
            selection,
            detector.events(),
            learning,
            detector.name(),
            truth(selection, label))) {
      while (readOne(events)) {
        progress.accept(rows);
      }
    }
    requireRows(files);
    return learnt(
        new TrainingData(built(), detector.features(), FileDigest.sha256(files), skipped));
  }

  /** The first event that was left out and why; empty if none was. */
  public Optional<String> firstSkipped() {
    return Optional.ofNullable(firstSkipped);
  }

  private TrainingData learnt(TrainingData read) {
    if (!learning.learns()) {
      return read;
    }
    TimeSplit split = TimeSplit.of(read.historiesByFile(), detector.model().validation());
    FeatureSchema schema = learning.learnt(split.training());
    List<DataFile> files =
        read.files().stream()
            .map(file -> file.with(history -> learning.renumbered(history, schema)))
            .toList();
    return new TrainingData(files, schema, read.sha256(), read.skipped());
  }

  private boolean readOne(Histories events) throws IOException {
    try {
      if (!events.next()) {
        return false;
      }
      events.readValues(row, 0);
      builderOf(events).add(events.eventTime(), row, learntLabel(events));
      rows++;
    } catch (BadEventException e) {
      if (skipped++ == 0) {
        firstSkipped =
            "%s row %d: %s".formatted(events.file().getFileName(), events.row(), e.getMessage());
      }
    }
    return true;
  }

  /** Events have one label: what is learnt, or what tells those to learn from. */
  private Optional<LabelField> truth(Selection selection, Optional<LabelField> label) {
    Optional<String> learnt = detector.model().labels();
    if (selection.onlyNormal() && learnt.isPresent()) {
      throw new InvalidConfigurationException(
          "labels must be absent where only normal events are learnt from, found '%s'"
              .formatted(learnt.get()));
    }
    return learnt.map(LabelField::of).or(() -> label);
  }

  private int learntLabel(Histories events) {
    return detector.model().labels().isPresent() ? events.label() : EventCursor.UNLABELLED;
  }

  private void requireNoFeature(String label) {
    if (detector.features().names().contains(label)) {
      throw new InvalidConfigurationException(
          "features must not contain the label column, found '%s'".formatted(label));
    }
  }

  private HistoryBuilder builderOf(Histories events) {
    return builders
        .computeIfAbsent(events.file(), file -> new LinkedHashMap<>())
        .computeIfAbsent(events.entityId(), entity -> new HistoryBuilder(entity, window));
  }

  private List<DataFile> built() {
    List<DataFile> files = new ArrayList<>();
    builders.forEach(
        (file, entities) ->
            files.add(
                new DataFile(
                    file, entities.values().stream().map(HistoryBuilder::build).toList())));
    return files;
  }

  private void requireRows(List<Path> files) {
    if (rows == 0) {
      throw new InvalidConfigurationException(
          "Training data must hold at least one usable event, found none in %s%s"
              .formatted(
                  files,
                  skipped == 0
                      ? "; check --rows, --from and --until"
                      : "; %d bad events, the first: %s".formatted(skipped, firstSkipped)));
    }
  }
}
