package dev.weir.trainer.torch.tensor;

import java.util.stream.LongStream;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Between Java arrays and tensors. All such conversions are here: LibTorch's binding has overloads
 * that compile and mean something else.
 */
public final class Tensors {

  private Tensors() {}

  /** A copy of a float32 tensor's values, row-major. */
  public static float[] floats(Tensor tensor) {
    try (PointerScope scope = new PointerScope()) {
      float[] values = new float[Math.toIntExact(tensor.numel())];
      new FloatPointer(tensor.detach().contiguous().data_ptr()).get(values);
      return values;
    }
  }

  /** A float32 matrix with a copy of the values, row-major. */
  public static Tensor matrix(float[] values, long rows, long columns) {
    return torch.tensor(values).reshape(rows, columns);
  }

  /** A float32 vector with a copy of the values. */
  public static Tensor vector(float[] values) {
    return torch.tensor(values);
  }

  /** Lengths of a tensor's axes. */
  public static long[] shape(Tensor tensor) {
    return LongStream.range(0, tensor.dim()).map(tensor::size).toArray();
  }

  /** Numbers to be learnt, drawn evenly from [−bound, bound). */
  public static Tensor learnt(double bound, long... shape) {
    Tensor drawn = torch.rand(shape).mul(new Scalar(2 * bound)).sub(new Scalar(bound));
    return drawn.requires_grad_(true);
  }

  /** 0 … n − 1 in a random order. */
  public static long[] permutation(int n) {
    try (PointerScope scope = new PointerScope()) {
      long[] order = new long[n];
      new LongPointer(torch.randperm(n).data_ptr()).get(order);
      return order;
    }
  }
}
