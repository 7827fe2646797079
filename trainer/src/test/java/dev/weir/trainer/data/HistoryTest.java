package dev.weir.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.features.CategoryList;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.Feature.Missing;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.features.FeatureWindow;
import dev.weir.detection.features.RowHistory;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Training inputs are those the running app makes of the same events: no skew. */
class HistoryTest {

  private static final int ROWS = 500;

  @ParameterizedTest
  @CsvSource({"1,1,false", "2,2,false", "5,3,false", "16,4,false", "1,5,true", "3,6,true"})
  void inputsAreThoseOfTheFeatureWindow(int window, long seed, boolean everyInput) {
    FeatureSchema schema =
        new FeatureSchema(
            List.of(
                Feature.numeric("a"),
                new Feature(
                    "b", Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, Missing.PREVIOUS),
                Feature.categorical("c", Missing.MEAN, CategoryList.unlearnt(4))),
            window,
            everyInput ? List.of(1, 4, 9) : List.of(1),
            List.of(),
            everyInput ? List.of("a", "b") : List.of(),
            List.of());
    FeatureWindow app = new FeatureWindow(schema);
    RowHistory memory = app.newHistory();
    HistoryBuilder builder = new HistoryBuilder("e", app);
    float[][] expected = new float[ROWS][app.inputLength()];

    Random random = new Random(seed);
    float[] row = new float[3];
    for (int i = 0; i < ROWS; i++) {
      long time = 1000L * i - (random.nextInt(6) == 0 ? 5000 : 0);
      row[0] = random.nextInt(8) == 0 ? Float.NaN : random.nextFloat();
      row[1] = random.nextInt(3) == 0 ? Float.NaN : random.nextFloat();
      row[2] = random.nextInt(5) == 0 ? Float.NaN : random.nextInt(4);
      app.assemble(memory, row, 0, expected[i], 0);
      app.learn(memory, time, row, 0);
      builder.add(time, row);
    }

    History history = builder.build();
    float[] input = new float[app.inputLength()];
    for (int i = 0; i < ROWS; i++) {
      history.copyInput(i, schema.blocks(), input, 0);
      assertThat(input).as("seed %d, row %d", seed, i).isEqualTo(expected[i]);
    }
  }
}
