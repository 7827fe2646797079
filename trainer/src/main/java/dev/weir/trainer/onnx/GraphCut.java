package dev.weir.trainer.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts a graph out of a graph: what lies between one of its outputs, which becomes an input, and
 * another. Nodes and constants that the second does not need are left behind.
 */
final class GraphCut {

  private final GraphProto graph;
  private final Map<String, NodeProto> makers = new HashMap<>();

  GraphCut(GraphProto graph) {
    this.graph = graph;
    for (NodeProto node : graph.getNodeList()) {
      node.getOutputList().forEach(output -> makers.put(output, node));
    }
  }

  /**
   * Empty where the second output does not come from the first alone, but for inputs named {@code
   * condition}, which stay inputs.
   */
  Optional<GraphProto> between(String first, String second) {
    Optional<ValueInfoProto> start = output(first);
    Optional<ValueInfoProto> end = output(second);
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    String cut = origin(first);
    Needed needed = new Needed(cut);
    needed.walk(second);
    return needed.values.contains(cut) && !needed.values.contains("features")
        ? Optional.of(cutOut(start.get(), end.get(), cut, needed))
        : Optional.empty();
  }

  private Optional<ValueInfoProto> output(String name) {
    return graph.getOutputList().stream().filter(o -> o.getName().equals(name)).findFirst();
  }

  /** The value that an output is a copy of. */
  private String origin(String output) {
    String name = output;
    while (makers.containsKey(name) && makers.get(name).getOpType().equals("Identity")) {
      name = makers.get(name).getInput(0);
    }
    return name;
  }

  private GraphProto cutOut(ValueInfoProto start, ValueInfoProto end, String cut, Needed needed) {
    GraphProto.Builder piece = GraphProto.newBuilder().setName(graph.getName());
    piece.addInput(start);
    graph.getInputList().stream()
        .filter(input -> needed.values.contains(input.getName()))
        .forEach(piece::addInput);
    piece.addOutput(end);
    if (!cut.equals(start.getName())) {
      piece.addNode(
          NodeProto.newBuilder()
              .setOpType("Identity")
              .setName(cut)
              .addInput(start.getName())
              .addOutput(cut));
    }
    graph.getNodeList().stream().filter(needed.nodes::contains).forEach(piece::addNode);
    graph.getInitializerList().stream()
        .filter(tensor -> needed.values.contains(tensor.getName()))
        .forEach(piece::addInitializer);
    return piece.build();
  }

  /** What a value is made from, back to the cut. */
  private final class Needed {

    private final String cut;
    private final Set<String> values = new HashSet<>();
    private final Set<NodeProto> nodes = new HashSet<>();

    Needed(String cut) {
      this.cut = cut;
    }

    void walk(String wanted) {
      Deque<String> open = new ArrayDeque<>(List.of(wanted));
      while (!open.isEmpty()) {
        String value = open.pop();
        NodeProto maker = makers.get(value);
        if (values.add(value) && !value.equals(cut) && maker != null) {
          nodes.add(maker);
          open.addAll(maker.getInputList());
        }
      }
    }
  }
}
