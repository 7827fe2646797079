package dev.weir.trainer.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import dev.weir.trainer.network.Landmark;
import dev.weir.trainer.network.Operators;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Writes a model's arithmetic as nodes of a graph. */
final class OnnxOperators implements Operators<String> {

  private final GraphBuilder graph;
  private final Map<float[], String> written = new IdentityHashMap<>();

  OnnxOperators(GraphBuilder graph) {
    this.graph = graph;
  }

  /** A layer that is applied several times has its weights once. */
  @Override
  public String constant(String name, float[] content, long... shape) {
    return written.computeIfAbsent(content, weights -> graph.constant(name, weights, shape));
  }

  @Override
  public String marked(Landmark landmark, String value) {
    return graph.named(landmark.inFile(), value);
  }

  @Override
  public String add(String left, String right) {
    return graph.apply("Add", left, right);
  }

  @Override
  public String subtract(String left, String right) {
    return graph.apply("Sub", left, right);
  }

  @Override
  public String multiply(String left, String right) {
    return graph.apply("Mul", left, right);
  }

  @Override
  public String divide(String left, String right) {
    return graph.apply("Div", left, right);
  }

  @Override
  public String minimum(String left, String right) {
    return graph.apply("Min", left, right);
  }

  @Override
  public String maximum(String left, String right) {
    return graph.apply("Max", left, right);
  }

  @Override
  public String exponential(String value) {
    return graph.apply("Exp", value);
  }

  @Override
  public String squareRoot(String value) {
    return graph.apply("Sqrt", value);
  }

  @Override
  public String relu(String value) {
    return graph.apply("Relu", value);
  }

  @Override
  public String sigmoid(String value) {
    return graph.apply("Sigmoid", value);
  }

  @Override
  public String linear(String value, String weights, String bias) {
    return graph.apply("Gemm", List.of(GraphBuilder.attribute("transB", 1)), value, weights, bias);
  }

  @Override
  public String product(String left, String right) {
    return graph.apply("MatMul", left, right);
  }

  /**
   * Σ by a matrix product: ReduceSum adds up in an order that depends on where in memory a row
   * begins, and a score must be the same bits alone and in a chunk.
   */
  @Override
  public String rowSum(String value, int length) {
    float[] ones = new float[length];
    Arrays.fill(ones, 1);
    return product(value, constant("ones", ones, length, 1));
  }

  @Override
  public String join(List<String> values) {
    return graph.apply("Concat", axisOne(), values.toArray(String[]::new));
  }

  @Override
  public String largest(String value, int k) {
    List<String> top = graph.applyForTwo("TopK", List.of(), value, graph.constant("k", (long) k));
    String none = multiply(value, scalar("none", 0));
    return graph.apply("ScatterElements", axisOne(), none, top.get(1), top.get(0));
  }

  @Override
  public String reshape(String value, long... axes) {
    long[] shape = new long[axes.length + 1];
    System.arraycopy(axes, 0, shape, 1, axes.length);
    return graph.apply("Reshape", value, graph.constant("shape", shape));
  }

  @Override
  public String swapAxes(String value, int rank) {
    long[] order = LongStream.range(0, rank).toArray();
    order[rank - 2] = rank - 1;
    order[rank - 1] = rank - 2;
    return transposed(value, order);
  }

  @Override
  public String repeat(String value, int steps) {
    String once = graph.apply("Unsqueeze", value, graph.constant("steps.axis", 1L));
    return graph.apply("Tile", once, graph.constant("steps", 1, steps, 1));
  }

  @Override
  public String step(String sequence, int index) {
    String taken = graph.apply("Gather", axisOne(), sequence, graph.constant("step", (long) index));
    return graph.apply("Squeeze", taken, graph.constant("step.axis", 1L));
  }

  @Override
  public String convolution(
      String value, String weights, String bias, long[] strides, long[] padding) {
    return graph.apply("Conv", moves(strides, padding), value, weights, bias);
  }

  @Override
  public String transposedConvolution(
      String value, String weights, String bias, long[] strides, long[] padding, long[] remainder) {
    List<AttributeProto> attributes = new ArrayList<>(moves(strides, padding));
    attributes.add(GraphBuilder.attribute("output_padding", remainder));
    return graph.apply("ConvTranspose", attributes, value, weights, bias);
  }

  private static List<AttributeProto> moves(long[] strides, long[] padding) {
    return List.of(
        GraphBuilder.attribute("strides", strides),
        GraphBuilder.attribute("pads", padding[0], padding[1], padding[0], padding[1]));
  }

  @Override
  public String lstm(String sequence, Gates<String> gates) {
    return recurrent("LSTM", List.of(), sequence, gates, 0, 3, 1, 2);
  }

  @Override
  public String gru(String sequence, Gates<String> gates) {
    List<AttributeProto> resetAfter = List.of(GraphBuilder.attribute("linear_before_reset", 1));
    return recurrent("GRU", resetAfter, sequence, gates, 1, 0, 2);
  }

  /**
   * @param order where each gate of ONNX stands among those given. They are put in it inside the
   *     graph; constants, so that it is done when a session begins.
   */
  private String recurrent(
      String operator,
      List<AttributeProto> attributes,
      String sequence,
      Gates<String> gates,
      int... order) {
    String index = graph.constant("gates", rows(gates.units(), order));
    List<AttributeProto> all = new ArrayList<>(attributes);
    all.add(GraphBuilder.attribute("hidden_size", gates.units()));
    String states =
        graph.apply(
            operator,
            all,
            transposed(sequence, 1, 0, 2),
            oneDirection(ordered(gates.weights(), index)),
            oneDirection(ordered(gates.recurrence(), index)),
            oneDirection(
                graph.apply(
                    "Concat",
                    List.of(GraphBuilder.attribute("axis", 0)),
                    ordered(gates.bias(), index),
                    ordered(gates.recurrentBias(), index))));
    String steps = graph.apply("Squeeze", states, graph.constant("direction", 1L));
    return transposed(steps, 1, 0, 2);
  }

  private static long[] rows(long units, int... gates) {
    return IntStream.of(gates)
        .boxed()
        .flatMapToLong(gate -> LongStream.range(gate * units, (gate + 1) * units))
        .toArray();
  }

  private String ordered(String rows, String index) {
    return graph.apply("Gather", List.of(GraphBuilder.attribute("axis", 0)), rows, index);
  }

  private String oneDirection(String value) {
    return graph.apply("Unsqueeze", value, graph.constant("direction", 0L));
  }

  private String transposed(String value, long... order) {
    return graph.apply("Transpose", List.of(GraphBuilder.attribute("perm", order)), value);
  }

  @Override
  public String smallest(String value, int k) {
    List<AttributeProto> leastFirst = List.of(GraphBuilder.attribute("largest", 0));
    return graph.applyForTwo("TopK", leastFirst, value, graph.constant("k", (long) k)).get(1);
  }

  @Override
  public String pick(String places, String at) {
    return graph.apply("GatherElements", axisOne(), places, at);
  }

  @Override
  public String rows(String table, String places) {
    return graph.apply("Gather", table, places);
  }

  private static List<AttributeProto> axisOne() {
    return List.of(GraphBuilder.attribute("axis", 1));
  }
}
