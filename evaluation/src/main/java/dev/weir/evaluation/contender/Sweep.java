package dev.weir.evaluation.contender;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.file.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A key of the detector that is tried at several values.
 *
 * @param key of a detector file
 * @param values at least one, as a detector file writes them
 */
public record Sweep(String key, List<String> values) {

  public Sweep {
    values = List.copyOf(values);
  }

  /**
   * Reads {@code threshold.alertsPerDay=0.5,1,2}.
   *
   * @throws InvalidConfigurationException if it is nothing like that
   */
  public static Sweep parse(String text) {
    int equals = text.indexOf('=');
    List<String> values =
        equals < 1
            ? List.of()
            : Stream.of(text.substring(equals + 1).split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    if (values.isEmpty()) {
      throw new InvalidConfigurationException(
          "--sweep must be KEY=VALUE,VALUE,... such as threshold.alertsPerDay=0.5,1,2, found '%s'"
              .formatted(text));
    }
    return new Sweep(text.substring(0, equals).strip(), values);
  }

  /** The contender once for each value. */
  List<Contender> of(Contender contender) {
    return values.stream()
        .map(value -> contender.with(key + "=" + value, settings(value)))
        .toList();
  }

  /** A budget and a share exclude each other: the one that is swept takes the other's place. */
  private Map<String, String> settings(String value) {
    Map<String, String> settings = new LinkedHashMap<>();
    if (key.equals(Setting.THRESHOLD_ALERTS_PER_DAY.key())) {
      settings.put(Setting.THRESHOLD_ALPHA.key(), "");
    } else if (key.equals(Setting.THRESHOLD_ALPHA.key())) {
      settings.put(Setting.THRESHOLD_ALERTS_PER_DAY.key(), "");
    }
    settings.put(key, value);
    return settings;
  }
}
