package dev.weir.streams.replay.source;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.event.label.LabelField;
import dev.weir.detection.history.Histories;
import dev.weir.detection.history.MergedHistories;
import dev.weir.detection.history.Selection;
import dev.weir.detection.history.Walk;
import dev.weir.report.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Files of events.
 *
 * @param files at least one
 * @param selection which events of each
 * @param merged whether they are read side by side in the order of event time, not one after the
 *     other
 */
public record FileSource(List<Path> files, Selection selection, boolean merged)
    implements ReplaySource {

  private static final int FILES_NAMED = 20;

  public FileSource {
    files = List.copyOf(files);
  }

  @Override
  public Opened open(DetectorConfig detector, Optional<LabelField> label, Optional<Standing> from)
      throws IOException {
    // Files that are not there are told of all at once, by the walk.
    Walk walk = walk(detector, label, from.map(Standing::position));
    try {
      Standing beginning = beginning();
      from.ifPresent(standing -> standing.requireSame(beginning));
      return new Opened(walk, from.orElse(beginning));
    } catch (IOException | RuntimeException e) {
      try (walk) {
        throw e;
      }
    }
  }

  @Override
  public Optional<String> topic() {
    return Optional.empty();
  }

  @Override
  public String option() {
    return "--data";
  }

  @Override
  public String description() {
    String named =
        files.stream()
            .limit(FILES_NAMED)
            .map(file -> file.getFileName().toString())
            .collect(Collectors.joining(", "));
    int others = files.size() - FILES_NAMED;
    return others > 0 ? "%s and %s".formatted(named, Wording.count(others, "other")) : named;
  }

  @Override
  public String nothingFound() {
    return "--data must hold at least one event within --rows, --from and --until, found none in %s"
        .formatted(files);
  }

  private Walk walk(DetectorConfig detector, Optional<LabelField> label, Optional<long[]> from)
      throws IOException {
    Optional<long[]> fitting = from.filter(position -> position.length == files.size());
    if (merged) {
      return MergedHistories.open(
          files,
          selection,
          detector.events(),
          detector.features(),
          detector.name(),
          label,
          fitting);
    }
    Histories all =
        Histories.open(
            files, selection, detector.events(), detector.features(), detector.name(), label);
    return fitting.map(all::from).orElse(all);
  }

  private Standing beginning() throws IOException {
    List<Standing.Part> parts = new ArrayList<>();
    for (Path file : files) {
      parts.add(new Standing.Part(file.getFileName().toString(), 0, Files.size(file)));
    }
    return new Standing("%s, %s".formatted(merged ? "merged files" : "files", selection), parts);
  }
}
