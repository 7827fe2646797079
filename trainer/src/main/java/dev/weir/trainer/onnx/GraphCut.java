package dev.weir.trainer.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import dev.weir.trainer.network.Landmark;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts the decoder out of a model's graph: what lies between the latent, or a reconstruction that
 * is put together from kept inputs, and the output {@code reconstruction}. Nodes and constants that
 * it does not need are left behind.
 */
final class GraphCut {

  private static final String LATENT = "latent";
  private static final String RECONSTRUCTION = "reconstruction";

  private final GraphProto graph;
  private final Map<String, NodeProto> makers = new HashMap<>();

  GraphCut(GraphProto graph) {
    this.graph = graph;
    for (NodeProto node : graph.getNodeList()) {
      node.getOutputList().forEach(output -> makers.put(output, node));
    }
  }

  /**
   * The decoder: {@code latent} in, and {@code told} and {@code condition} where it reads them.
   * Empty where the reconstruction comes from anything else.
   *
   * @param lengths of what can be its inputs behind the batch axis, by name
   */
  Optional<GraphProto> decoder(Map<String, Integer> lengths) {
    String latent = origin(LATENT);
    Needed needed = new Needed(latent);
    needed.walk(RECONSTRUCTION);
    List<String> starts = needed.starts();
    return starts.size() == 1 && !needed.values.contains("features")
        ? Optional.of(cutOut(starts.get(0), needed, lengths))
        : Optional.empty();
  }

  /** The value that an output is a copy of. */
  private String origin(String output) {
    String name = output;
    while (makers.containsKey(name) && makers.get(name).getOpType().equals("Identity")) {
      name = makers.get(name).getInput(0);
    }
    return name;
  }

  private GraphProto cutOut(String start, Needed needed, Map<String, Integer> lengths) {
    GraphProto.Builder piece = GraphProto.newBuilder().setName(graph.getName());
    piece.addInput(GraphBuilder.valueInfo(LATENT, lengths.get(LATENT)));
    String told = Landmark.TOLD.inFile();
    if (needed.values.contains(told)) {
      piece.addInput(GraphBuilder.valueInfo(told, lengths.get(told)));
    }
    graph.getInputList().stream()
        .filter(input -> needed.values.contains(input.getName()))
        .forEach(piece::addInput);
    graph.getOutputList().stream()
        .filter(output -> output.getName().equals(RECONSTRUCTION))
        .forEach(piece::addOutput);
    if (!start.equals(LATENT)) {
      piece.addNode(
          NodeProto.newBuilder()
              .setOpType("Identity")
              .setName(start)
              .addInput(LATENT)
              .addOutput(start));
    }
    graph.getNodeList().stream().filter(needed.nodes::contains).forEach(piece::addNode);
    graph.getInitializerList().stream()
        .filter(tensor -> needed.values.contains(tensor.getName()))
        .forEach(piece::addInitializer);
    return piece.build();
  }

  /** What a value is made from, back to where a decoder can begin. */
  private final class Needed {

    private final String latent;
    private final Set<String> values = new LinkedHashSet<>();
    private final Set<NodeProto> nodes = new HashSet<>();

    Needed(String latent) {
      this.latent = latent;
    }

    void walk(String wanted) {
      Deque<String> open = new ArrayDeque<>(List.of(wanted));
      while (!open.isEmpty()) {
        String value = open.pop();
        NodeProto maker = makers.get(value);
        if (values.add(value) && !ends(value) && maker != null) {
          nodes.add(maker);
          open.addAll(maker.getInputList());
        }
      }
    }

    List<String> starts() {
      return values.stream().filter(value -> begins(value)).toList();
    }

    private boolean ends(String value) {
      return begins(value) || value.equals(Landmark.TOLD.inFile());
    }

    private boolean begins(String value) {
      return value.equals(latent) || value.startsWith(Landmark.RECALLED.inFile());
    }
  }
}
