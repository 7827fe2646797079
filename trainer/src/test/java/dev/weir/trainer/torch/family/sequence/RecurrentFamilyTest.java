package dev.weir.trainer.torch.family.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.detector.family.RecurrentSettings;
import dev.weir.detection.detector.family.RecurrentSettings.Cell;
import dev.weir.trainer.data.RelatedHistory;
import dev.weir.trainer.fit.Fit;
import dev.weir.trainer.fit.FitPolicy;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.torch.Fitting;
import dev.weir.trainer.torch.family.TestInputs;
import dev.weir.trainer.torch.tensor.LibTorch;
import dev.weir.trainer.torch.tensor.Tensors;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecurrentFamilyTest {

  private final ModelInputs inputs = RelatedHistory.inputs(4, 3);

  @ParameterizedTest
  @EnumSource(Cell.class)
  void bothCellsLearn(Cell cell) {
    Fit fit =
        new Fitting(new FitPolicy(List.of(16, 6), 40, 32, 0.01, 40, 1), inputs, inputs)
            .run(new RecurrentFamily(new RecurrentSettings(cell)), epoch -> {});

    assertThat(fit.best().validationLoss()).isLessThan(0.5 * inputs.meanSquare());
  }

  /** The same step may come back different each time: the decoder has a state, too. */
  @ParameterizedTest
  @EnumSource(Cell.class)
  void everyRowIsReadOutOfTheDecodersState(Cell cell) {
    float[] rows =
        LibTorch.within(
            () ->
                Tensors.floats(
                    model(cell, List.of(8, 2)).reconstruct(TestInputs.of(new float[12]))));

    for (int step = 1; step < 4; step++) {
      assertThat(rows[3 * step]).isNotEqualTo(rows[3 * step - 3]);
    }
  }

  @ParameterizedTest
  @EnumSource(Cell.class)
  void theOrderOfRowsMatters(Cell cell) {
    float[] rising = {0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3};
    float[] falling = {3, 3, 3, 2, 2, 2, 1, 1, 1, 0, 0, 0};
    LibTorch.within(
        () -> {
          SequenceModel model = model(cell, List.of(8, 2));
          assertThat(Tensors.floats(model.encode(TestInputs.of(rising))))
              .isNotEqualTo(Tensors.floats(model.encode(TestInputs.of(falling))));
          return null;
        });
  }

  private SequenceModel model(Cell cell, List<Integer> layers) {
    return (SequenceModel) new RecurrentFamily(new RecurrentSettings(cell)).create(layers, inputs);
  }
}
