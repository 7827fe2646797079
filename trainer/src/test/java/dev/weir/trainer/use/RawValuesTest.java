package dev.weir.trainer.use;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.features.CategoryList;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.Feature.Missing;
import dev.weir.detection.features.FeatureSchema;
import java.util.List;
import org.junit.jupiter.api.Test;

class RawValuesTest {

  private final RawValues values =
      new RawValues(
          new FeatureSchema(
              List.of(
                  Feature.numeric("temp"),
                  Feature.categorical(
                      "state", Missing.MEAN, new CategoryList(9, List.of("idle", "busy")))),
              1));

  @Test
  void aTextThatTrainingDidNotKeepIsNoMissingValue() {
    assertThat(values.texts(new float[] {1.5f, 1})).containsExactly("1.5", "busy");
    assertThat(values.texts(new float[] {1.5f, 2})).containsExactly("1.5", "(other)");
    assertThat(values.texts(new float[] {Float.NaN, Float.NaN})).containsExactly("", "");
  }
}
