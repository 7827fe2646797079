package dev.weir.trainer.torch.label;

import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.label.LabelledModel;
import dev.weir.trainer.model.FittedModel;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.torch.tensor.Batches;
import dev.weir.trainer.torch.tensor.Tensors;
import dev.weir.trainer.torch.tensor.TorchOperators;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bytedeco.pytorch.Tensor;

/** Runs a fitted model over inputs, batch by batch. */
final class InBatches {

  private InBatches() {}

  /** What a head looks at, of every input in order; the rows of a batch at a time, row-major. */
  static void seen(FittedModel model, ModelInputs inputs, Consumer<float[]> rows) {
    TorchOperators on = new TorchOperators();
    run(
        inputs,
        input -> LabelledModel.seen(on, input, model.score(on, input), inputs.length()),
        rows);
  }

  /**
   * @param made of a batch
   * @param taken receives its values, batch after batch
   */
  static void run(
      ModelInputs inputs, Function<Input<Tensor>, Tensor> made, Consumer<float[]> taken) {
    Batches.forEach(inputs, (input, first) -> taken.accept(Tensors.floats(made.apply(input))));
  }
}
