package dev.weir.trainer.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import dev.weir.trainer.network.Operators;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

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
    List<String> top = graph.applyForTwo("TopK", value, graph.constant("k", (long) k));
    String none = multiply(value, scalar("none", 0));
    return graph.apply("ScatterElements", axisOne(), none, top.get(1), top.get(0));
  }

  private static List<AttributeProto> axisOne() {
    return List.of(GraphBuilder.attribute("axis", 1));
  }
}
