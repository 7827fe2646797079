package dev.weir.trainer.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import dev.weir.trainer.network.Landmark;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The networks of an ensemble by themselves: its graph, in which the latent and the reconstruction
 * of one network stand for those of the ensemble. The score stays the ensemble's.
 */
record EnsembleMembers(GraphProto graph) {

  /** How many there are; 1 where the graph is no ensemble. */
  int count() {
    Set<String> values = new HashSet<>();
    graph.getNodeList().forEach(node -> values.addAll(node.getOutputList()));
    int found = 0;
    while (values.contains(Landmark.MEMBER_LATENT.inFile(found + 1))) {
      found++;
    }
    return Math.max(1, found);
  }

  /**
   * The graph of one.
   *
   * @param number from 1
   */
  GraphProto graph(int number) {
    if (count() == 1) {
      return graph;
    }
    Map<String, String> instead =
        Map.of(
            "latent",
            Landmark.MEMBER_LATENT.inFile(number),
            Landmark.MEAN_RECONSTRUCTION.inFile(),
            Landmark.MEMBER_RECONSTRUCTION.inFile(number));
    GraphProto.Builder one = graph.toBuilder().clearNode();
    graph.getNodeList().forEach(node -> one.addNode(replaced(node, instead)));
    return one.build();
  }

  private static NodeProto replaced(NodeProto node, Map<String, String> instead) {
    String source = instead.get(node.getOutput(0));
    return source == null ? node : node.toBuilder().clearInput().addInput(source).build();
  }
}
