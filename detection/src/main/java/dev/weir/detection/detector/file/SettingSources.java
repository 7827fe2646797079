package dev.weir.detection.detector.file;

import dev.weir.detection.InvalidConfigurationException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Lays the sources of settings over each other: command line over environment over file. A variable
 * whose name ends in {@code _FILE} names a file that holds the value, as mounted secrets do.
 */
final class SettingSources {

  private static final String KAFKA = "kafka.";
  private static final String KAFKA_VARIABLE = "KAFKA_";
  private static final String FILE_VARIABLE = "_FILE";

  /** Variables that speak to the launcher, not to a detector. */
  private static final Set<String> LAUNCHER =
      Set.of("WEIR_HOME", "WEIR_JAVA_OPTS", "WEIR_LOG_LEVEL", "WEIR_LOG_FORMAT", "WEIR_GPU");

  private final Map<String, String> values = new TreeMap<>();
  private final List<String> problems;

  SettingSources(List<String> problems) {
    this.problems = problems;
  }

  Map<String, String> values() {
    return values;
  }

  void addFile(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new InvalidConfigurationException(
          "Detector file must be an existing file, found %s at %s"
              .formatted(Files.isDirectory(file) ? "a directory" : "none", file));
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new InvalidConfigurationException(
          "Detector file %s must be a UTF-8 properties file, found %s"
              .formatted(
                  file, e instanceof CharacterCodingException ? "other bytes" : e.getMessage()),
          e);
    }
    properties.stringPropertyNames().forEach(key -> add(key, properties.getProperty(key)));
  }

  void addEnvironment(Map<String, String> environment) {
    new TreeMap<>(environment)
        .forEach(
            (variable, value) -> {
              if (variable.startsWith("WEIR_") && !LAUNCHER.contains(variable)) {
                addWeirVariable(variable, value);
              } else if (variable.startsWith(KAFKA_VARIABLE)) {
                addKafkaVariable(variable, value);
              }
            });
  }

  void addOverrides(Map<String, String> overrides) {
    overrides.forEach(this::add);
  }

  private void add(String key, String value) {
    values.put(key.strip(), value.strip());
  }

  private void addWeirVariable(String variable, String value) {
    Optional<Setting> plain = named(variable);
    Optional<Setting> fromFile =
        variable.endsWith(FILE_VARIABLE) ? named(withoutFile(variable)) : Optional.empty();
    if (plain.isPresent()) {
      add(plain.get().key(), value);
    } else if (fromFile.isPresent()) {
      content(variable, value).ifPresent(text -> add(fromFile.get().key(), text));
    } else {
      List<String> known = Stream.of(Setting.values()).map(Setting::environmentVariable).toList();
      problems.add("Unknown environment variable %s.%s".formatted(variable, hint(variable, known)));
    }
  }

  private void addKafkaVariable(String variable, String value) {
    if (variable.endsWith(FILE_VARIABLE)) {
      content(variable, value).ifPresent(text -> add(kafkaKey(withoutFile(variable)), text));
    } else {
      add(kafkaKey(variable), value);
    }
  }

  private Optional<String> content(String variable, String file) {
    try {
      return Optional.of(Files.readString(Path.of(file)).strip());
    } catch (IOException e) {
      problems.add("%s must name a readable file, found '%s'".formatted(variable, file));
      return Optional.empty();
    }
  }

  private static Optional<Setting> named(String variable) {
    return Stream.of(Setting.values())
        .filter(setting -> setting.environmentVariable().equals(variable))
        .findFirst();
  }

  private static String withoutFile(String variable) {
    return variable.substring(0, variable.length() - FILE_VARIABLE.length());
  }

  private static String kafkaKey(String variable) {
    return KAFKA + variable.substring(KAFKA_VARIABLE.length()).toLowerCase().replace('_', '.');
  }

  /** Finds keys that nothing reads, and says which one was probably meant. */
  void checkKeys(List<String> features) {
    List<String> known =
        Stream.concat(
                Stream.of(Setting.values()).map(Setting::key),
                features.stream()
                    .flatMap(f -> Stream.of(FeatureSetting.values()).map(s -> s.key(f))))
            .toList();
    for (String key : values.keySet()) {
      if (!known.contains(key) && !key.startsWith(KAFKA)) {
        problems.add(
            ofNoFeature(key, features)
                .orElseGet(() -> "Unknown key %s.%s".formatted(key, hint(key, known))));
      }
    }
  }

  /** What to say of a key that would be right if what it speaks of were a feature. */
  private static Optional<String> ofNoFeature(String key, List<String> features) {
    return FeatureSetting.featureOf(key)
        .map(
            name ->
                "%s must speak of one of features=%s, found '%s'.%s"
                    .formatted(key, String.join(",", features), name, hint(name, features)));
  }

  private static String hint(String key, List<String> known) {
    int typos = Math.min(Math.max(2, key.length() / 4), key.length() / 2);
    LevenshteinDistance distance = new LevenshteinDistance(typos);
    return known.stream()
        .filter(candidate -> distance.apply(key, candidate) >= 0)
        .min(Comparator.comparing(candidate -> distance.apply(key, candidate)))
        .map(" Did you mean %s?"::formatted)
        .orElse("");
  }
}
