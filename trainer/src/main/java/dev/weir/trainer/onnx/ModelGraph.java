package dev.weir.trainer.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.trainer.input.Encoding;
import dev.weir.trainer.model.FittedModel;
import dev.weir.trainer.model.Scored;
import dev.weir.trainer.model.Scored.Output;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.Landmark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The graph of a model file: raw values in, score and its parts out.
 *
 * <pre>
 * z     = encoded rows, 0 where x is NaN, see {@link RowNodes}   [N, R·E]
 * m     = 1 where x is there, 0 where it is NaN                  [N, R·E]
 * c     = encoded features of the newest row, the input          [N, C]
 *         {@code condition} as it is
 * share, y, latent = model(z, m, c), see {@link FittedModel}     [N, R·E], [N, R·E], [N, L]
 * score = Σ share                                                [N]
 * feature_error, reconstruction: see {@link FeatureNodes}        [N, D]
 * </pre>
 *
 * <p>Where an input is one row, R = 1, it has no axis of rows.
 */
final class ModelGraph {

  private final FittedModel model;
  private final FeatureSchema schema;
  private final Encoding encoding;
  private final int rows;
  private final GraphBuilder graph;
  private final OnnxOperators operators;
  private final RowNodes values;

  ModelGraph(String name, FittedModel model, Encoding encoding, FeatureSchema schema) {
    this.model = model;
    this.schema = schema;
    this.encoding = encoding;
    this.rows = schema.rows();
    this.graph = new GraphBuilder(name);
    this.operators = new OnnxOperators(graph);
    this.values = new RowNodes(graph, encoding.values(), encoding.width(), rows);
  }

  GraphProto build() {
    int width = encoding.width();
    String raw = rows == 1 ? graph.input("features", width) : graph.input("features", rows, width);
    Optional<String> told = told(raw);
    Scored<String> scored = model.score(operators, input(raw, told));
    FeatureNodes features = new FeatureNodes(graph, operators, encoding, rows);
    graph.output("score", total(scored.shares()));
    graph.output("feature_error", features.errors(scored.shares()), width);
    graph.output("reconstruction", features.expected(scored.reconstruction(), values, told), width);
    graph.output("latent", scored.latent(), model.latentLength());
    scored.outputs().forEach(this::further);
    return graph.build();
  }

  private void further(String name, Output<String> output) {
    if (output.length() == 0) {
      graph.output(name, number(output.value()));
    } else {
      graph.output(name, output.value(), output.length());
    }
  }

  /** What is told of the newest row, [N, T]. */
  private Optional<String> told(String raw) {
    int[] places = encoding.told();
    return places.length == 0
        ? Optional.empty()
        : Optional.of(
            operators.marked(
                Landmark.TOLD, graph.gathered(graph.lastRow(raw, rows, encoding.width()), places)));
  }

  private Input<String> input(String raw, Optional<String> told) {
    RowNodes.Encoded encoded = values.encode(raw, rows == 1 ? 1 : 2);
    return new Input<>(
        graph.flat(encoded.values(), rows), graph.flat(encoded.present(), rows), condition(told));
  }

  private Optional<String> condition(Optional<String> told) {
    List<String> parts = new ArrayList<>();
    told.map(this::encoded).ifPresent(parts::add);
    if (schema.conditionLength() > 0) {
      parts.add(graph.input("condition", schema.conditionLength()));
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(parts.size() == 1 ? parts.get(0) : operators.join(parts));
  }

  private String encoded(String told) {
    int[] places = encoding.told();
    return new RowNodes(graph, encoding.condition().among(places), places.length, 1)
        .encode(told, 1)
        .values();
  }

  private String total(String share) {
    return number(operators.rowSum(share, rows * encoding.values().count()));
  }

  /** [N, 1] → [N]. */
  private String number(String value) {
    return graph.apply("Squeeze", value, graph.constant("axis", 1L));
  }
}
