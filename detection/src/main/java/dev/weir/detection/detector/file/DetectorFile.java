package dev.weir.detection.detector.file;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.alert.EpisodePolicy;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.HttpSettings;
import dev.weir.detection.detector.ModelSettings;
import dev.weir.detection.detector.StateSettings;
import dev.weir.detection.detector.Topics;
import dev.weir.detection.event.EventSettings;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads a detector file. */
public final class DetectorFile {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?");

  private final Path file;
  private final SettingReader settings;
  private final Map<String, String> values;

  private DetectorFile(Path file, Map<String, String> values, List<String> problems) {
    this.file = file;
    this.values = values;
    this.settings = new SettingReader(values, problems);
  }

  /**
   * Reads a detector file, its keys overridden by the environment and both by the command line.
   * Relative paths in it are relative to the file.
   *
   * @param environment variables; those that start with WEIR_ or KAFKA_ are looked at
   * @param overrides key to value
   * @throws InvalidConfigurationException with every problem found
   */
  public static DetectorConfig read(
      Path file, Map<String, String> environment, Map<String, String> overrides) {
    List<String> problems = new ArrayList<>();
    SettingSources sources = new SettingSources(problems);
    sources.addFile(file);
    sources.addEnvironment(environment);
    sources.addOverrides(overrides);

    DetectorFile reader = new DetectorFile(file, sources.values(), problems);
    DetectorConfig config = reader.detector();
    sources.checkKeys(reader.featureNames());
    if (!problems.isEmpty()) {
      throw new InvalidConfigurationException(
          file.toString(), problems.stream().distinct().toList());
    }
    return config;
  }

  private DetectorConfig detector() {
    String name = name();
    FeatureSchema features = features();
    return new DetectorConfig(
        name,
        topics(name),
        events(),
        features,
        model(features),
        new ScoringReader(settings).read(),
        new ThresholdReader(settings).read(),
        alert(),
        state(),
        http(),
        kafka());
  }

  private String name() {
    String name = settings.text(Setting.DETECTOR_NAME);
    if (!name.isEmpty() && !NAME.matcher(name).matches()) {
      settings.problem(
          "detector.name must be 1 to 64 of a-z, 0-9 and inner '-', found '%s'".formatted(name));
    }
    return name;
  }

  private Topics topics(String name) {
    return settings.attempt(
        () ->
            new Topics(
                topic(Setting.TOPICS_EVENTS, name),
                topic(Setting.TOPICS_ALERTS, name),
                settings.optional(Setting.TOPICS_SCORES),
                topic(Setting.TOPICS_DEAD_LETTERS, name)));
  }

  /** A bad name is one problem, not one of each topic too. */
  private String topic(Setting setting, String name) {
    String inTopic = NAME.matcher(name).matches() ? name : "detector";
    return settings.text(setting).replace("<name>", inTopic);
  }

  private EventSettings events() {
    String time = settings.text(Setting.EVENTS_TIME);
    // Where it is missing, a stand-in lets the others be looked at.
    return settings.attempt(() -> events(time.isEmpty() ? Setting.EVENTS_TIME.key() : time));
  }

  private EventSettings events(String time) {
    return new EventSettings(
        settings.value(
            Setting.EVENTS_FORMAT, text -> Values.oneOf(EventSettings.Format.class, text)),
        settings.optional(Setting.EVENTS_ENTITY),
        time,
        settings.optional(Setting.EVENTS_STEP, Values::duration),
        settings.value(Setting.EVENTS_MAXIMUM_BYTES, Values::integer),
        settings.optional(Setting.EVENTS_SCHEMA).map(this::path));
  }

  private List<String> featureNames() {
    return Values.names(values.getOrDefault(Setting.FEATURES.key(), ""));
  }

  private FeatureSchema features() {
    String text = settings.text(Setting.FEATURES);
    int window = settings.value(Setting.FEATURES_WINDOW, Values::integer);
    FeatureReader reader = new FeatureReader(settings);
    List<Feature> features = new ArrayList<>();
    for (String name : featureNames()) {
      Feature feature = settings.attempt(() -> reader.read(name));
      if (feature != null) {
        features.add(feature);
      }
    }
    boolean told = text.isEmpty() || !featureNames().isEmpty();
    return features.isEmpty() && told ? null : settings.attempt(() -> features(features, window));
  }

  private FeatureSchema features(List<Feature> features, int window) {
    return new FeatureSchema(
        features,
        window,
        settings.value(Setting.FEATURES_SCALES, Values::integers),
        settings.optional(Setting.FEATURES_CLOCK, Values::clock).orElse(List.of()),
        settings.optional(Setting.FEATURES_RELATIVE, Values::names).orElse(List.of()),
        settings.optional(Setting.MODEL_CONDITION, Values::names).orElse(List.of()));
  }

  private ModelSettings model(FeatureSchema features) {
    List<String> taken = new ArrayList<>(featureNames());
    taken.add(settings.text(Setting.EVENTS_ENTITY));
    taken.add(values.getOrDefault(Setting.EVENTS_TIME.key(), ""));
    return new ModelReader(settings, this::path).read(features, taken);
  }

  private EpisodePolicy alert() {
    int[] enter = settings.value(Setting.ALERT_ENTER, Values::hitsOf);
    return settings.attempt(
        () ->
            new EpisodePolicy(
                enter[0],
                enter[1],
                settings.value(Setting.ALERT_RECORD, Values::share),
                settings.value(Setting.ALERT_CALM, Values::integer),
                settings
                    .optional(Setting.ALERT_EXIT, Values::decimal)
                    .map(OptionalDouble::of)
                    .orElse(OptionalDouble.empty()),
                settings.value(Setting.ALERT_COOLDOWN, Values::duration)));
  }

  private StateSettings state() {
    StateSettings.Kind kind =
        settings.value(Setting.STATE_KIND, text -> Values.oneOf(StateSettings.Kind.class, text));
    return settings.attempt(
        () ->
            new StateSettings(
                kind,
                settings.optional(Setting.STATE_DIRECTORY).map(this::path),
                settings.value(Setting.STATE_LIVE_ENTITIES, Values::integer),
                settings.value(Setting.STATE_ROCKSDB_MAXIMUM_BYTES, Values::longInteger)));
  }

  private HttpSettings http() {
    return settings.attempt(
        () ->
            new HttpSettings(
                settings.text(Setting.HTTP_HOST),
                settings.value(Setting.HTTP_PORT, Values::integer)));
  }

  private Map<String, String> kafka() {
    Map<String, String> kafka = new TreeMap<>();
    values.forEach(
        (key, value) -> {
          if (key.startsWith("kafka.")) {
            kafka.put(key.substring("kafka.".length()), value);
          }
        });
    return kafka;
  }

  private Path path(String text) {
    return Optional.ofNullable(file.toAbsolutePath().getParent())
        .map(folder -> folder.resolve(text))
        .orElse(Path.of(text));
  }
}
