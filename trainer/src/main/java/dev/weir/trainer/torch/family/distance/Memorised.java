package dev.weir.trainer.torch.family.distance;

import dev.weir.trainer.distance.Memory;
import dev.weir.trainer.distance.Space;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.torch.tensor.Batches;
import dev.weir.trainer.torch.tensor.LibTorch;
import dev.weir.trainer.torch.tensor.Tensors;
import dev.weir.trainer.torch.tensor.TorchOperators;
import org.bytedeco.pytorch.Tensor;

/** Puts inputs into a memory. */
final class Memorised {

  private Memorised() {}

  /**
   * @param chosen numbers of the inputs, at least one
   * @param space where they get their positions
   */
  static Memory of(ModelInputs inputs, long[] chosen, Space space) {
    float[] positions = new float[Math.multiplyExact(chosen.length, space.length())];
    float[] rows = new float[Math.multiplyExact(chosen.length, inputs.length())];
    return LibTorch.within(
        () -> {
          fill(inputs, chosen, space, positions, rows);
          return new Memory(chosen.length, positions, rows);
        });
  }

  private static void fill(
      ModelInputs inputs, long[] chosen, Space space, float[] positions, float[] rows) {
    TorchOperators on = new TorchOperators();
    Batches.forEach(
        inputs,
        chosen,
        (input, first) -> {
          copy(input.values(), rows, first * inputs.length());
          copy(space.of(on, input).values(), positions, first * space.length());
        });
  }

  private static void copy(Tensor source, float[] target, int offset) {
    float[] values = Tensors.floats(source);
    System.arraycopy(values, 0, target, offset, values.length);
  }
}
