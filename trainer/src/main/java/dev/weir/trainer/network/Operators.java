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

  /** Matrix product of [N, n] and [n, m]. */
  V product(V left, V right);

  /** [N, n] to [N, 1], added up in an order that does not depend on N or on the place in it. */
  V rowSum(V value, int length);

  /** [N, a], [N, b], … to [N, a + b + …]. */
  V join(List<V> values);

  /** Of each row of [N, n] the k largest where they stand, 0 elsewhere. */
  V largest(V value, int k);
}
