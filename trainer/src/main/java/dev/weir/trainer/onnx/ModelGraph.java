package dev.weir.trainer.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.trainer.data.Standardisation;
import dev.weir.trainer.network.FittedModel;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.Scored;
import java.util.List;
import java.util.Optional;

/**
 * The graph of a model file: raw values in, score and its parts out.
 *
 * <pre>
 * z     = clip((x − mean) / sd, ±10), 0 where x is NaN      [N, R·D]
 * m     = 1 where x is a number, 0 where it is NaN          [N, R·D]
 * share, y, latent = model(z, m), see {@link FittedModel}   [N, R·D], [N, R·D], [N, L]
 * score = Σ share                                           [N]
 * feature_error: share summed over the rows of the input    [N, D]
 * reconstruction = mean + sd · y of the newest row          [N, D]
 * </pre>
 *
 * <p>With a condition, it goes to the model as it is. Where an input is one row, R = 1, it has no
 * axis of rows.
 */
final class ModelGraph {

  private final FittedModel model;
  private final int rows;
  private final int width;
  private final int conditionLength;
  private final GraphBuilder graph;
  private final OnnxOperators operators;
  private final String mean;
  private final String deviation;
  private final String axisOne;

  ModelGraph(
      String name, FittedModel model, Standardisation standardisation, FeatureSchema schema) {
    this.model = model;
    this.rows = schema.rows();
    this.width = standardisation.width();
    this.conditionLength = schema.conditionLength();
    this.graph = new GraphBuilder(name);
    this.operators = new OnnxOperators(graph);
    this.mean = graph.constant("mean", standardisation.mean(), width);
    this.deviation = graph.constant("deviation", standardisation.deviation(), width);
    this.axisOne = graph.constant("axis", 1L);
  }

  GraphProto build() {
    Scored<String> scored = model.score(operators, input());
    graph.output("score", total(scored.shares()));
    graph.output("feature_error", featureError(scored.shares()), width);
    graph.output("reconstruction", newestRow(scored.reconstruction()), width);
    graph.output("latent", scored.latent(), model.latentLength());
    scored.outputs().forEach((name, output) -> graph.output(name, output.value(), output.length()));
    return graph.build();
  }

  private Input<String> input() {
    String features =
        rows == 1 ? graph.input("features", width) : graph.input("features", rows, width);
    String missing = graph.apply("IsNaN", features);
    String standard = flat(standardise(graph.apply("Where", missing, mean, features)));
    String present =
        flat(
            graph.apply(
                "Cast", List.of(GraphBuilder.attribute("to", 1)), graph.apply("Not", missing)));
    return new Input<>(standard, present, condition());
  }

  private Optional<String> condition() {
    return conditionLength == 0
        ? Optional.empty()
        : Optional.of(graph.input("condition", conditionLength));
  }

  private String standardise(String filled) {
    String standard = graph.apply("Div", graph.apply("Sub", filled, mean), deviation);
    return graph.apply(
        "Clip",
        standard,
        graph.scalar("least", -Standardisation.LIMIT),
        graph.scalar("greatest", Standardisation.LIMIT));
  }

  /** [N, R, D] → [N, R·D]. */
  private String flat(String value) {
    return rows == 1
        ? value
        : graph.apply("Flatten", List.of(GraphBuilder.attribute("axis", 1)), value);
  }

  private String total(String share) {
    return graph.apply("Squeeze", operators.rowSum(share, rows * width), axisOne);
  }

  private String featureError(String share) {
    if (rows == 1) {
      return share;
    }
    String shares = graph.apply("Reshape", share, graph.constant("rows", 0, rows, width));
    return graph.apply(
        "ReduceSum", List.of(GraphBuilder.attribute("keepdims", 0)), shares, axisOne);
  }

  private String newestRow(String reconstruction) {
    String newest =
        rows == 1
            ? reconstruction
            : graph.apply(
                "Slice",
                reconstruction,
                graph.constant("newest.start", (rows - 1L) * width),
                graph.constant("newest.end", (long) rows * width),
                axisOne);
    return graph.apply("Add", graph.apply("Mul", newest, deviation), mean);
  }
}
