package dev.weir.trainer.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import dev.weir.trainer.data.Standardisation;
import dev.weir.trainer.network.Network;
import dev.weir.trainer.score.ScoreRule;
import java.util.Arrays;
import java.util.List;

/**
 * The graph of a model: raw values in, score and its parts out.
 *
 * <pre>
 * z     = clip((x − mean) / sd, ±10), 0 where x is NaN      [N, W·D]
 * m     = 1 where x is a number, 0 where it is NaN          [N, W·D]
 * y     = decoder(encoder(z))                               [N, W·D]
 * share = rule(m · (z − y), m), see {@link ScoreRule}       [N, W·D]
 * score = Σ share                                           [N]
 * feature_error: share summed over the rows of the window   [N, D]
 * reconstruction = mean + sd · y of the newest row          [N, D]
 * latent = encoder(z)                                       [N, L]
 * </pre>
 *
 * <p>A row model is the case W = 1, its input without the axis of rows.
 */
final class ModelGraph {

  private final Network network;
  private final ScoreRule rule;
  private final int window;
  private final int width;
  private final GraphBuilder graph;
  private final String mean;
  private final String deviation;
  private final String axisOne;

  ModelGraph(
      String name, Network network, ScoreRule rule, Standardisation standardisation, int window) {
    this.network = network;
    this.rule = rule;
    this.window = window;
    this.width = standardisation.width();
    this.graph = new GraphBuilder(name);
    this.mean = graph.constant("mean", standardisation.mean(), width);
    this.deviation = graph.constant("deviation", standardisation.deviation(), width);
    this.axisOne = graph.constant("axis", 1L);
  }

  GraphProto build() {
    String features =
        window == 1 ? graph.input("features", width) : graph.input("features", window, width);
    String missing = graph.apply("IsNaN", features);
    String standard = flat(standardise(graph.apply("Where", missing, mean, features)));
    String present =
        flat(
            graph.apply(
                "Cast", List.of(GraphBuilder.attribute("to", 1)), graph.apply("Not", missing)));

    LayerWriter layers = new LayerWriter(graph);
    String latent = layers.write("encoder", network.encoder(), standard);
    String reconstruction = layers.write("decoder", network.decoder(), latent);

    String share = share(standard, reconstruction, present);
    graph.output("score", total(share));
    graph.output("feature_error", featureError(share), width);
    graph.output("reconstruction", newestRow(reconstruction), width);
    graph.output("latent", latent, network.latentLength());
    return graph.build();
  }

  private String standardise(String filled) {
    String standard = graph.apply("Div", graph.apply("Sub", filled, mean), deviation);
    return graph.apply(
        "Clip",
        standard,
        graph.scalar("least", -Standardisation.LIMIT),
        graph.scalar("greatest", Standardisation.LIMIT));
  }

  /** [N, W, D] → [N, W·D]. */
  private String flat(String value) {
    return window == 1
        ? value
        : graph.apply("Flatten", List.of(GraphBuilder.attribute("axis", 1)), value);
  }

  private String share(String standard, String reconstruction, String present) {
    String residual = graph.apply("Mul", graph.apply("Sub", standard, reconstruction), present);
    String count = graph.apply("Max", sum(present, 1), graph.scalar("one", 1));
    return new RuleWriter(graph).write(rule, residual, present, count);
  }

  private String sum(String value, long keepAxis) {
    return graph.apply(
        "ReduceSum", List.of(GraphBuilder.attribute("keepdims", keepAxis)), value, axisOne);
  }

  /**
   * Σ by a matrix product: ReduceSum adds up in an order that depends on where in memory a row
   * begins, and a score must be the same bits alone and in a chunk.
   */
  private String total(String share) {
    float[] ones = new float[window * width];
    Arrays.fill(ones, 1);
    String column = graph.apply("MatMul", share, graph.constant("ones", ones, ones.length, 1));
    return graph.apply("Squeeze", column, axisOne);
  }

  private String featureError(String share) {
    if (window == 1) {
      return share;
    }
    String rows = graph.apply("Reshape", share, graph.constant("rows", 0, window, width));
    return sum(rows, 0);
  }

  private String newestRow(String reconstruction) {
    String newest =
        window == 1
            ? reconstruction
            : graph.apply(
                "Slice",
                reconstruction,
                graph.constant("newest.start", (window - 1L) * width),
                graph.constant("newest.end", (long) window * width),
                axisOne);
    return graph.apply("Add", graph.apply("Mul", newest, deviation), mean);
  }
}
