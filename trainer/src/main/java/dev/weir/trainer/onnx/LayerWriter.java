package dev.weir.trainer.onnx;

import dev.weir.trainer.network.Dense;
import dev.weir.trainer.network.Layer;
import dev.weir.trainer.network.Relu;
import dev.weir.trainer.network.Sigmoid;
import java.util.List;

/** Writes layers as ONNX nodes. */
final class LayerWriter {

  private final GraphBuilder graph;

  LayerWriter(GraphBuilder graph) {
    this.graph = graph;
  }

  /**
   * Writes layers one behind the other.
   *
   * @param prefix begins the names of their weights
   * @param value [N, inputs]
   * @return name of the last layer's output
   */
  String write(String prefix, List<Layer> layers, String value) {
    String current = value;
    int number = 0;
    for (Layer layer : layers) {
      current = write("%s.%d".formatted(prefix, number++), layer, current);
    }
    return current;
  }

  private String write(String name, Layer layer, String value) {
    if (layer instanceof Dense dense) {
      return dense(name, dense, value);
    }
    if (layer instanceof Relu) {
      return graph.apply("Relu", value);
    }
    if (layer instanceof Sigmoid) {
      return graph.apply("Sigmoid", value);
    }
    throw new IllegalStateException("every kind of layer has a case, found " + layer.getClass());
  }

  private String dense(String name, Dense dense, String value) {
    String weights =
        graph.constant(name + ".weight", dense.weights(), dense.outputs(), dense.inputs());
    String bias = graph.constant(name + ".bias", dense.bias(), dense.outputs());
    return graph.apply("Gemm", List.of(GraphBuilder.attribute("transB", 1)), value, weights, bias);
  }
}
