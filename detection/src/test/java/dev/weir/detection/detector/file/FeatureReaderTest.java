package dev.weir.detection.detector.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.features.CategoryList;
import dev.weir.detection.features.Feature;
import org.junit.jupiter.api.Test;

class FeatureReaderTest extends DetectorText {

  @Test
  void aFeatureMayBeText() {
    DetectorConfig config =
        read(
            MINIMAL.replace("temp,flow", "temp,mode,valve")
                + """
                features.mode.type=categorical
                features.mode.missing=previous
                features.valve.type=categorical
                features.valve.categories=5
                """);

    assertThat(config.features().features())
        .containsExactly(
            Feature.numeric("temp"),
            Feature.categorical("mode", Feature.Missing.PREVIOUS, CategoryList.unlearnt(64)),
            Feature.categorical("valve", Feature.Missing.MEAN, CategoryList.unlearnt(5)));
  }

  @Test
  void textHasNoRangeAndANumberNoCategories() {
    assertThatThrownBy(
            () ->
                read(
                    MINIMAL
                        + "features.temp.type=categorical\nfeatures.temp.range=0..1\n"
                        + "features.flow.categories=3\n"))
        .hasMessageContaining(
            "features.temp.range must be given only with features.temp.type=numeric")
        .hasMessageContaining(
            "features.flow.categories must be given only with features.flow.type=categorical");
  }

  @Test
  void expandsNumberedFeatures() {
    assertThat(read(MINIMAL.replace("temp,flow", "m0..m3, load")).features().names())
        .containsExactly("m0", "m1", "m2", "m3", "load");
  }
}
