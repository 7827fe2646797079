package dev.weir.trainer.network;

import java.util.List;

/**
 * The arithmetic models are made of. What a network computes and how it is scored is written once,
 * against these; LibTorch runs it on tensors, and the same calls write it down as an ONNX graph.
 *
 * <p>Shapes follow numpy's rules of broadcasting; N is the batch. An implementation may round
 * differently from another, within 1e-5 of a result near 1.
 *
 * @param <V> a value: a tensor, or the name of one in a graph
 */
public interface Operators<V> {

  /**
   * A float32 constant.
   *
   * @param name for people who look at the graph; made unique there
   * @param content row-major
   * @param shape its product is the length of the content
   */
  V constant(String name, float[] content, long... shape);

  /** A constant of shape [1]. */
  default V scalar(String name, float content) {
    return constant(name, new float[] {content}, 1);
  }

  /** A constant vector. */
  default V vector(String name, float[] content) {
    return constant(name, content, content.length);
  }

  /** The same value, which can be found in a model file as this. */
  default V marked(Landmark landmark, V value) {
    return value;
  }

  V add(V left, V right);

  V subtract(V left, V right);

  V multiply(V left, V right);

  V divide(V left, V right);

  V minimum(V left, V right);

  V maximum(V left, V right);

  default V square(V value) {
    return multiply(value, value);
  }

  /** {@code eˣ}. */
  V exponential(V value);

  /** {@code √x}, x ≥ 0. */
  V squareRoot(V value);

  /** {@code max(0, x)}. */
  V relu(V value);

  /** {@code 1 / (1 + exp(−x))}. */
  V sigmoid(V value);

  /**
   * {@code x Wᵀ + b}.
   *
   * @param value x, [N, inputs]
   * @param weights W, [outputs, inputs]
   * @param bias b, [outputs]
   */
  V linear(V value, V weights, V bias);

  /** Matrix product of […, n] and […, n, m]; axes before the last two broadcast. */
  V product(V left, V right);

  /** […, n] to […, 1], added up in an order that does not depend on N or on the place in it. */
  V rowSum(V value, int length);

  /** [N, a], [N, b], … to [N, a + b + …]. */
  V join(List<V> values);

  /** Of each row of [N, n] the k largest where they stand, 0 elsewhere. */
  V largest(V value, int k);

  /** Of each row of [N, n] the places of the k smallest, from the smallest on: [N, k], integers. */
  V smallest(V value, int k);

  /** Of each row of places, [N, n], those that stand at {@code at}, [N, k]: [N, k], integers. */
  V pick(V places, V at);

  /**
   * Rows of a table by their numbers.
   *
   * @param table [M, n]
   * @param places [N, k], integers in [0, M)
   * @return [N, k, n]
   */
  V rows(V table, V places);

  /** [N, …] along other axes, [N, axes…]; the values keep their order. */
  V reshape(V value, long... axes);

  /** [N, …, a, b] to [N, …, b, a], of so many axes. */
  V swapAxes(V value, int rank);

  /** The same values at every one of so many steps, [N, n] to [N, T, n]. */
  V repeat(V value, int steps);

  /** One step of a sequence, [N, T, n] to [N, n]. */
  V step(V sequence, int index);

  /**
   * Convolution over the last two axes of [N, c, h, w]; zeros stand around them.
   *
   * @param weights [outputs, c, kernel height, kernel width]
   * @param bias [outputs]
   * @param strides along height and width
   * @param padding zeros on each side of height and width
   */
  V convolution(V value, V weights, V bias, long[] strides, long[] padding);

  /**
   * Transposed convolution: the gradient of a convolution by its input, as an operator.
   *
   * @param weights [c, outputs, kernel height, kernel width]
   * @param remainder rows and columns that the convolution had left out at the end
   */
  V transposedConvolution(
      V value, V weights, V bias, long[] strides, long[] padding, long[] remainder);

  /** All states of a long short-term memory, [N, T, n] to [N, T, units]; gates i, f, g, o. */
  V lstm(V sequence, Gates<V> gates);

  /** All states of a gated recurrent unit, [N, T, n] to [N, T, units]; gates r, z, n. */
  V gru(V sequence, Gates<V> gates);

  /**
   * Weights of a recurrent cell, its gates one below the other.
   *
   * @param weights of a step, [gates · units, n]
   * @param recurrence of the state before, [gates · units, units]
   * @param bias added to the step's product, [gates · units]
   * @param recurrentBias added to the state's product, [gates · units]
   */
  record Gates<V>(int units, V weights, V recurrence, V bias, V recurrentBias) {}
}
