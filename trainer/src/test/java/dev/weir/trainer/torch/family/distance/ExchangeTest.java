package dev.weir.trainer.torch.family.distance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.trainer.data.MixedHistory;
import dev.weir.trainer.data.RelatedHistory;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.torch.family.TestInputs;
import dev.weir.trainer.torch.tensor.Tensors;
import java.util.HashSet;
import java.util.Set;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

class ExchangeTest {

  @Test
  void takesAFeatureWithAllItsRows() {
    ModelInputs inputs = RelatedHistory.inputs(4, 3);
    float[][] before = rows(inputs, false);
    float[][] after = rows(inputs, true);

    int exchanged = 0;
    for (int event = 0; event < before.length; event++) {
      for (int feature = 0; feature < 3; feature++) {
        int changed = 0;
        for (int row = 0; row < 4; row++) {
          changed += before[event][3 * row + feature] == after[event][3 * row + feature] ? 0 : 1;
        }
        exchanged += changed > 0 ? 1 : 0;
        assertThat(column(after[event], feature)).isIn(columns(before, feature));
      }
    }
    assertThat(exchanged).isBetween(before.length / 2, before.length);
  }

  @Test
  void takesACategoryWithAllItsColumns() {
    ModelInputs inputs = MixedHistory.inputs(1);
    Set<String> categories = new HashSet<>();
    int numbers = inputs.encoding().values().numbers().length;
    for (float[] row : rows(inputs, false)) {
      categories.add(level(row, numbers));
    }

    for (float[] row : rows(inputs, true)) {
      assertThat(level(row, numbers)).isIn(categories);
    }
  }

  private static String level(float[] row, int numbers) {
    return "%s %s %s %s"
        .formatted(row[numbers], row[numbers + 1], row[numbers + 2], row[numbers + 3]);
  }

  private static Set<String> columns(float[][] rows, int feature) {
    Set<String> columns = new HashSet<>();
    for (float[] row : rows) {
      columns.add(column(row, feature));
    }
    return columns;
  }

  private static String column(float[] row, int feature) {
    StringBuilder column = new StringBuilder();
    for (int i = feature; i < row.length; i += 3) {
      column.append(row[i]).append(' ');
    }
    return column.toString();
  }

  private static float[][] rows(ModelInputs inputs, boolean exchanged) {
    try (PointerScope scope = new PointerScope()) {
      torch.manual_seed(1);
      Tensor values = TestInputs.of(inputs).values();
      float[] flat = Tensors.floats(exchanged ? Exchange.of(inputs).of(values) : values);
      float[][] rows = new float[inputs.size()][inputs.length()];
      for (int i = 0; i < flat.length; i++) {
        rows[i / inputs.length()][i % inputs.length()] = flat[i];
      }
      return rows;
    }
  }
}
