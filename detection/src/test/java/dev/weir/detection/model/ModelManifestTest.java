package dev.weir.detection.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.features.CategoryList;
import dev.weir.detection.features.ClockCycle;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.score.Judged;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ModelManifestTest {

  private static final FeatureSchema SCHEMA =
      new FeatureSchema(
          List.of(Feature.numeric("temp"), new Feature("flow", 0f, 100f, Feature.Missing.PREVIOUS)),
          4);

  private static final FeatureSchema WIDER =
      new FeatureSchema(
          SCHEMA.features(),
          4,
          List.of(1, 4),
          List.of(ClockCycle.HOUR_OF_DAY),
          List.of("flow"),
          List.of());

  private static final ModelManifest MANIFEST = of(SCHEMA);

  private static ModelManifest of(FeatureSchema schema) {
    return new ModelManifest(
        "pumps",
        "1.4.0",
        "dense",
        schema,
        "mse",
        new ModelManifest.Training(
            "ab12",
            1000,
            20,
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2026-01-08T00:00:00Z")),
        7,
        Map.of("pytorch", "2.10.0"),
        Judged.SCORE,
        new TreeMap<>(Map.of(540, 3, 551, 12)),
        List.of(),
        "cd34");
  }

  @Test
  void isTheSameAfterWritingAndReading() {
    assertThat(ManifestJson.read(ManifestJson.write(MANIFEST))).isEqualTo(MANIFEST);
  }

  @Test
  void writesEqualManifestsAsEqualText() {
    assertThat(ManifestJson.write(ManifestJson.read(ManifestJson.write(MANIFEST))))
        .isEqualTo(ManifestJson.write(MANIFEST));
  }

  @Test
  void keepsWhatWasLearntOfCategories() {
    ModelManifest manifest = reading(withStatus(List.of("on", "off")));

    assertThat(ManifestJson.read(ManifestJson.write(manifest))).isEqualTo(manifest);
    assertThat(ManifestJson.write(manifest))
        .contains(
            "{\"name\":\"status\",\"minimum\":\"-Infinity\",\"maximum\":\"Infinity\","
                + "\"missing\":\"MEAN\",\"categories\":{\"most\":8,\"known\":[\"on\",\"off\"]}}");
    assertThat(manifest.requireFit(withStatus(List.of())))
        .isEqualTo(withStatus(List.of("on", "off")));
  }

  @Test
  void aNumberSaysNothingOfCategories() {
    assertThat(ManifestJson.write(MANIFEST)).doesNotContain("categories");
  }

  @Test
  void textIsNoNumber() {
    FeatureSchema number = new FeatureSchema(List.of(Feature.numeric("status")), 1);
    assertThatThrownBy(() -> reading(withStatus(List.of("on"))).requireFit(number))
        .hasMessageContaining("was trained with other features.*.type, .range or .missing");
  }

  private static FeatureSchema withStatus(List<String> known) {
    return new FeatureSchema(
        List.of(Feature.categorical("status", Feature.Missing.MEAN, new CategoryList(8, known))),
        1);
  }

  private static ModelManifest reading(FeatureSchema schema) {
    return new ModelManifest(
        "pumps",
        "1",
        "dense",
        schema,
        "mse",
        MANIFEST.training(),
        7,
        Map.of(),
        Judged.SCORE,
        new TreeMap<>(),
        List.of(),
        "");
  }

  @Test
  void refusesASchemaThatIsNotTheFingerprintsOwn() {
    String altered = ManifestJson.write(MANIFEST).replace("\"temp\"", "\"tamp\"");
    assertThatThrownBy(() -> ManifestJson.read(altered))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("fingerprint");
  }

  @Test
  void refusesTextThatIsNoManifest() {
    for (String text : List.of("", "{}", "[1]", "{\"id\": 3}", "null")) {
      assertThatThrownBy(() -> ManifestJson.read(text))
          .as(text)
          .isInstanceOf(InvalidConfigurationException.class);
    }
  }

  @Test
  void namesTheFeaturesThatDiffer() {
    FeatureSchema detector =
        new FeatureSchema(List.of(Feature.numeric("temp"), Feature.numeric("speed")), 4);
    assertThatThrownBy(() -> MANIFEST.requireFit(detector))
        .hasMessage(
            "Model 'pumps' 1.4.0 expects 2 features, found 2: missing [flow], unknown [speed]."
                + " Retrain, or set model.file to a matching model.");
  }

  @Test
  void readsAManifestOlderThanTheKeysThatCameLater() {
    String older =
        ManifestJson.write(MANIFEST)
            .replace(",\"scales\":[1],\"clock\":[],\"relative\":[],\"condition\":[]", "")
            .replace("\"judged\":\"SCORE\",", "")
            .replace("\"conditions\":[],", "");
    assertThat(older).doesNotContain("scales", "judged", "condition");
    assertThat(ManifestJson.read(older)).isEqualTo(MANIFEST);
  }

  @Test
  void keepsScalesClockAndRelativeFeatures() {
    ModelManifest manifest = of(WIDER);
    assertThat(ManifestJson.read(ManifestJson.write(manifest))).isEqualTo(manifest);
  }

  @Test
  void fitsADetectorThatWantsMoreOfTheClockThanTrainingCovered() {
    FeatureSchema detector =
        WIDER.withClock(List.of(ClockCycle.HOUR_OF_DAY, ClockCycle.HOUR_OF_WEEK));
    assertThatCode(() -> of(WIDER).requireFit(detector)).doesNotThrowAnyException();
    assertThatThrownBy(() -> of(detector).requireFit(WIDER))
        .hasMessageContaining(
            "expects features.clock=[hour-of-day, hour-of-week], found [hour-of-day]");
  }

  @Test
  void namesTheScalesAndTheRelativeFeaturesThatDiffer() {
    assertThatThrownBy(() -> of(WIDER).requireFit(SCHEMA))
        .hasMessageContaining("expects features.scales=[1, 4], found [1]");
    FeatureSchema detector =
        new FeatureSchema(SCHEMA.features(), 4, List.of(1, 4), WIDER.clock(), List.of(), List.of());
    assertThatThrownBy(() -> of(WIDER).requireFit(detector))
        .hasMessageContaining("expects features.relative=[flow], found []");
  }

  @Test
  void namesTheConditionThatDiffers() {
    FeatureSchema told = new FeatureSchema(SCHEMA.features(), 4, null, null, null, List.of("flow"));
    assertThat(ManifestJson.read(ManifestJson.write(of(told)))).isEqualTo(of(told));
    assertThatCode(() -> of(told).requireFit(told)).doesNotThrowAnyException();
    assertThatThrownBy(() -> of(told).requireFit(SCHEMA))
        .hasMessage(
            "Model 'pumps' 1.4.0 expects model.condition=[flow], found []."
                + " Retrain, or set model.file to a matching model.");
    assertThatThrownBy(() -> MANIFEST.requireFit(told))
        .hasMessageContaining("expects model.condition=[], found [flow]");
  }

  @Test
  void keepsWhatTrainingEventsWereTold() {
    ModelManifest told =
        new ModelManifest(
            "pumps",
            "1",
            "dense",
            SCHEMA,
            "mse",
            MANIFEST.training(),
            7,
            Map.of(),
            Judged.LABEL_PROBABILITY,
            new TreeMap<>(),
            List.of(
                new ModelManifest.SeenCondition(List.of(2f, Float.NaN), 9),
                new ModelManifest.SeenCondition(List.of(0f, 1.5f), 3)),
            "");
    assertThat(ManifestJson.read(ManifestJson.write(told))).isEqualTo(told);
  }

  @Test
  void aPriorIsOfWhatIsJudged() {
    assertThatCode(() -> MANIFEST.requirePriorOf(Judged.SCORE)).doesNotThrowAnyException();
    assertThatThrownBy(() -> MANIFEST.requirePriorOf(Judged.LABEL_PROBABILITY))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessage(
            "score.judge must be score with model 'pumps' 1.4.0, from which entities without a"
                + " history take their threshold, found label_probability. Train it again with"
                + " score.judge=label_probability, or judge what it was trained for.");
  }

  @Test
  void aModelWithoutAPriorFitsWhateverIsJudged() {
    ModelManifest without = reading(withStatus(List.of("on")));
    assertThatCode(() -> without.requirePriorOf(Judged.LABEL_PROBABILITY))
        .doesNotThrowAnyException();
  }

  @Test
  void namesTheWindowThatDiffers() {
    assertThatThrownBy(() -> MANIFEST.requireFit(new FeatureSchema(SCHEMA.features(), 1)))
        .hasMessageContaining("expects features.window=4, found 1");
  }
}
