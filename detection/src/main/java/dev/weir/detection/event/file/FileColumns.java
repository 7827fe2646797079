package dev.weir.detection.event.file;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.event.EventFields;
import dev.weir.detection.event.EventSettings;
import dev.weir.detection.event.label.LabelField;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Which columns of a file hold what a detector wants, and what to say where one is not there. */
record FileColumns(
    Path file, EventSettings settings, EventFields fields, Optional<LabelField> label) {

  private static final int NAMES_SHOWN = 24;

  /**
   * Where each wanted column stands in a row; −1 for an entity, a time or a label that is not asked
   * for.
   */
  record Positions(int entity, int time, int[] values, int label) {}

  Positions within(List<String> present) {
    requireAll(present);
    return new Positions(
        settings.entity().map(present::indexOf).orElse(-1),
        settings.timeIsRow() ? -1 : present.indexOf(settings.time()),
        fields.names().stream().mapToInt(present::indexOf).toArray(),
        label.map(LabelField::name).map(present::indexOf).orElse(-1));
  }

  InvalidConfigurationException noRows() {
    return new InvalidConfigurationException(
        "Data file %s must have at least one row, found none".formatted(file));
  }

  private void requireAll(List<String> present) {
    List<String> problems = new ArrayList<>();
    settings.entity().ifPresent(name -> require(present, "events.entity", List.of(name), problems));
    if (!settings.timeIsRow()) {
      require(present, "events.time", List.of(settings.time()), problems);
    }
    require(present, "features", fields.names(), problems);
    label.ifPresent(column -> require(present, "label", List.of(column.name()), problems));
    if (!problems.isEmpty()) {
      throw new InvalidConfigurationException(
          "Data file %s must have the columns of the detector, found [%s]; missing or unclear: %s"
              .formatted(file, shown(present), String.join("; ", problems)));
    }
  }

  private static void require(
      List<String> present, String role, List<String> names, List<String> problems) {
    List<String> unclear = names.stream().flatMap(name -> problem(present, name).stream()).toList();
    if (!unclear.isEmpty()) {
      problems.add("%s %s".formatted(role, shown(unclear)));
    }
  }

  private static Optional<String> problem(List<String> present, String name) {
    if (!present.contains(name)) {
      return Optional.of("'%s'%s".formatted(name, suggestion(present, name)));
    }
    return present.indexOf(name) == present.lastIndexOf(name)
        ? Optional.empty()
        : Optional.of("'%s' (there more than once)".formatted(name));
  }

  private static String suggestion(List<String> present, String name) {
    LevenshteinDistance distance = new LevenshteinDistance(Math.max(2, name.length() / 3));
    String nearest = null;
    int best = Integer.MAX_VALUE;
    for (String candidate : present) {
      int apart = distance.apply(candidate.toLowerCase(), name.toLowerCase());
      if (apart >= 0 && apart < best) {
        best = apart;
        nearest = candidate;
      }
    }
    return nearest == null ? "" : " (did you mean '%s'?)".formatted(nearest);
  }

  private static String shown(List<String> names) {
    List<String> some = names.subList(0, Math.min(NAMES_SHOWN, names.size()));
    String text = String.join(", ", some);
    return some.size() == names.size()
        ? text
        : "%s, … %d more".formatted(text, names.size() - some.size());
  }
}
