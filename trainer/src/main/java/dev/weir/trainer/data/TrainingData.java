package dev.weir.trainer.data;

import dev.weir.detection.features.FeatureSchema;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The events a model is trained on.
 *
 * @param files in the order given, each with the histories of its entities
 * @param schema of their rows, with the categories that were learnt from them
 * @param sha256 hex SHA-256 over the bytes of the files in that order
 * @param skipped bad events that were left out
 */
public record TrainingData(
    List<DataFile> files, FeatureSchema schema, String sha256, long skipped) {

  /**
   * @param path the file
   * @param histories one per entity, in the order the entities first appear
   */
  public record DataFile(Path path, List<History> histories) {

    DataFile with(UnaryOperator<History> change) {
      return new DataFile(path, histories.stream().map(change).toList());
    }
  }

  public TrainingData {
    files = List.copyOf(files);
  }

  /** The histories of each file. */
  public List<List<History>> historiesByFile() {
    return files.stream().map(DataFile::histories).toList();
  }

  /** The histories of all files. */
  public List<History> histories() {
    return files.stream().flatMap(file -> file.histories().stream()).toList();
  }

  /** Events in all histories. */
  public long rows() {
    return histories().stream().mapToLong(History::size).sum();
  }

  /** Different entities in all files. */
  public int entities() {
    return (int) histories().stream().map(History::entityId).distinct().count();
  }

  /** Least event time, in ms since the epoch. */
  public long firstTime() {
    return histories().stream().mapToLong(History::firstTime).min().orElseThrow();
  }

  /** Greatest event time, in ms since the epoch. */
  public long lastTime() {
    return histories().stream().mapToLong(History::lastTime).max().orElseThrow();
  }
}
