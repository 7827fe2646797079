package dev.weir.trainer.torch.tensor;

import dev.weir.trainer.network.Operators;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.pytorch.T_TensorTensor_T;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** Runs a model's arithmetic on LibTorch. Results live in the scope of the call. */
public final class TorchOperators implements Operators<Tensor> {

  @Override
  public Tensor constant(String name, float[] content, long... shape) {
    return Tensors.vector(content).reshape(shape);
  }

  @Override
  public Tensor add(Tensor left, Tensor right) {
    return left.add(right);
  }

  @Override
  public Tensor subtract(Tensor left, Tensor right) {
    return left.sub(right);
  }

  @Override
  public Tensor multiply(Tensor left, Tensor right) {
    return left.mul(right);
  }

  @Override
  public Tensor divide(Tensor left, Tensor right) {
    return left.div(right);
  }

  @Override
  public Tensor minimum(Tensor left, Tensor right) {
    return torch.minimum(left, right);
  }

  @Override
  public Tensor maximum(Tensor left, Tensor right) {
    return torch.maximum(left, right);
  }

  @Override
  public Tensor exponential(Tensor value) {
    return torch.exp(value);
  }

  @Override
  public Tensor squareRoot(Tensor value) {
    return torch.sqrt(value);
  }

  @Override
  public Tensor relu(Tensor value) {
    return torch.relu(value);
  }

  @Override
  public Tensor sigmoid(Tensor value) {
    return torch.sigmoid(value);
  }

  @Override
  public Tensor linear(Tensor value, Tensor weights, Tensor bias) {
    return torch.linear(value, weights, bias);
  }

  @Override
  public Tensor product(Tensor left, Tensor right) {
    return left.matmul(right);
  }

  @Override
  public Tensor rowSum(Tensor value, int length) {
    float[] ones = new float[length];
    Arrays.fill(ones, 1);
    return product(value, constant("ones", ones, length, 1));
  }

  @Override
  public Tensor join(List<Tensor> values) {
    return torch.cat(new TensorVector(values.toArray(Tensor[]::new)), 1);
  }

  @Override
  public Tensor largest(Tensor value, int k) {
    T_TensorTensor_T top = torch.topk(value, k);
    return torch.zeros_like(value).scatter(1, top.get1(), top.get0());
  }

  @Override
  public Tensor reshape(Tensor value, long... axes) {
    long[] shape = new long[axes.length + 1];
    shape[0] = value.size(0);
    System.arraycopy(axes, 0, shape, 1, axes.length);
    return value.reshape(shape);
  }

  @Override
  public Tensor swapAxes(Tensor value, int rank) {
    return value.transpose(rank - 2, rank - 1);
  }

  @Override
  public Tensor repeat(Tensor value, int steps) {
    return value.unsqueeze(1).expand(-1, steps, -1);
  }

  @Override
  public Tensor step(Tensor sequence, int index) {
    return sequence.select(1, index);
  }

  @Override
  public Tensor convolution(
      Tensor value, Tensor weights, Tensor bias, long[] strides, long[] padding) {
    return convolution(value, weights, bias, strides, padding, false, new long[2]);
  }

  @Override
  public Tensor transposedConvolution(
      Tensor value, Tensor weights, Tensor bias, long[] strides, long[] padding, long[] remainder) {
    return convolution(value, weights, bias, strides, padding, true, remainder);
  }

  private static Tensor convolution(
      Tensor value,
      Tensor weights,
      Tensor bias,
      long[] strides,
      long[] padding,
      boolean transposed,
      long[] remainder) {
    long[] dense = {1, 1};
    return torch.convolution(
        value,
        weights,
        new TensorOptional(bias),
        strides,
        padding,
        dense,
        transposed,
        remainder,
        1);
  }

  @Override
  public Tensor lstm(Tensor sequence, Gates<Tensor> gates) {
    Tensor zero = torch.zeros(1, sequence.size(0), gates.units());
    TensorVector states = new TensorVector(zero, zero);
    return torch.lstm(sequence, states, parameters(gates), true, 1, 0, true, false, true).get0();
  }

  @Override
  public Tensor gru(Tensor sequence, Gates<Tensor> gates) {
    Tensor zero = torch.zeros(1, sequence.size(0), gates.units());
    return torch.gru(sequence, zero, parameters(gates), true, 1, 0, true, false, true).get0();
  }

  private static TensorVector parameters(Gates<Tensor> gates) {
    return new TensorVector(
        gates.weights(), gates.recurrence(), gates.bias(), gates.recurrentBias());
  }

  @Override
  public Tensor smallest(Tensor value, int k) {
    return torch.topk(value, k, 1, false, true).get1();
  }

  @Override
  public Tensor pick(Tensor places, Tensor at) {
    return places.gather(1, at);
  }

  @Override
  public Tensor rows(Tensor table, Tensor places) {
    return torch.embedding(table, places);
  }
}
