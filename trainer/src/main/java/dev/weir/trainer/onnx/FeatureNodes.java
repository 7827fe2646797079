package dev.weir.trainer.onnx;

import dev.weir.trainer.input.Encoding;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Writes what a model says of each feature, [N, D], from what it says of each encoded value.
 *
 * <pre>
 * feature_error  = shares summed over the rows of the input and the columns of a feature
 * reconstruction = what was expected of the newest row, in raw units
 * </pre>
 *
 * <p>A feature of the condition has the error 0, and what was observed stands for what was expected
 * of it.
 */
final class FeatureNodes {

  private final GraphBuilder graph;
  private final OnnxOperators operators;
  private final Encoding encoding;
  private final int rows;
  private final int columns;

  FeatureNodes(GraphBuilder graph, OnnxOperators operators, Encoding encoding, int rows) {
    this.graph = graph;
    this.operators = operators;
    this.encoding = encoding;
    this.rows = rows;
    this.columns = encoding.values().count();
  }

  /**
   * @param shares [N, R·E]
   */
  String errors(String shares) {
    int[] features = encoding.values().features();
    String ofRow = rows == 1 ? shares : summedOverRows(shares);
    if (isEveryFeature(features)) {
      return ofRow;
    }
    int width = encoding.width();
    float[] membership = new float[columns * width];
    for (int column = 0; column < columns; column++) {
      membership[column * width + features[column]] = 1;
    }
    return operators.product(ofRow, graph.constant("membership", membership, columns, width));
  }

  /**
   * @param reconstruction encoded, [N, R·E]
   * @param values puts encoded rows into raw units
   * @param told what was observed of the features that are told, [N, T]
   */
  String expected(String reconstruction, RowNodes values, Optional<String> told) {
    String decoded = values.decode(graph.lastRow(reconstruction, rows, columns));
    int[] given = IntStream.of(encoding.values().features()).distinct().toArray();
    String all = told.map(observed -> operators.join(List.of(decoded, observed))).orElse(decoded);
    int[] order = IntStream.concat(IntStream.of(given), IntStream.of(encoding.told())).toArray();
    return isEveryFeature(order) ? all : graph.gathered(all, inverse(order));
  }

  private String summedOverRows(String shares) {
    return graph.apply(
        "ReduceSum",
        List.of(GraphBuilder.attribute("keepdims", 0)),
        graph.apply("Reshape", shares, graph.constant("rows", 0, rows, columns)),
        graph.constant("axis", 1L));
  }

  private boolean isEveryFeature(int[] features) {
    return Arrays.equals(features, IntStream.range(0, encoding.width()).toArray());
  }

  private static int[] inverse(int[] order) {
    int[] inverse = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      inverse[order[i]] = i;
    }
    return inverse;
  }
}
