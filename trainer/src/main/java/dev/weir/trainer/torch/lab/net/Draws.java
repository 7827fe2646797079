package dev.weir.trainer.torch.lab.net;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** Draws from LibTorch's random numbers. */
public final class Draws {

  private Draws() {}

  /** Even over [least, greatest), float32. */
  public static Tensor even(double least, double greatest, long... shape) {
    return torch.rand(shape).mul(new Scalar(greatest - least)).add(new Scalar(least));
  }

  /** {@code value + N(0, deviation²)}. */
  public static Tensor noisy(Tensor value, double deviation) {
    return value.add(torch.randn_like(value).mul(new Scalar(deviation)));
  }

  /** Numbers in [0, size), int64, each drawn by itself. */
  public static Tensor numbers(long size, long count) {
    return torch.randint(size, new long[] {count}).toType(ScalarType.Long);
  }
}
