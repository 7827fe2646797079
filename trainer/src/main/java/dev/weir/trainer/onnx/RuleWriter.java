package dev.weir.trainer.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import dev.weir.trainer.score.Mahalanobis;
import dev.weir.trainer.score.MeanSquare;
import dev.weir.trainer.score.ScoreRule;
import dev.weir.trainer.score.Standardised;
import dev.weir.trainer.score.TopK;
import java.util.List;

/** Writes a score rule as ONNX nodes: what each value adds to the score. */
final class RuleWriter {

  private final GraphBuilder graph;

  RuleWriter(GraphBuilder graph) {
    this.graph = graph;
  }

  /**
   * @param residual r = m · (z − y), [N, W·D]
   * @param present m, [N, W·D]
   * @param count max(1, Σ m), [N, 1]
   * @return name of the shares, [N, W·D]
   */
  String write(ScoreRule rule, String residual, String present, String count) {
    if (rule instanceof MeanSquare) {
      return graph.apply("Div", square(residual), count);
    }
    if (rule instanceof Standardised standardised) {
      return graph.apply("Div", errors(standardised, residual), count);
    }
    if (rule instanceof TopK top) {
      String fewest = graph.apply("Min", count, graph.scalar("score.most", top.k()));
      return graph.apply("Div", largest(errors(top.errors(), residual), top.k()), fewest);
    }
    if (rule instanceof Mahalanobis mahalanobis) {
      return graph.apply("Div", square(whitened(mahalanobis, residual, present)), count);
    }
    throw new IllegalStateException("every kind of rule has a case, found " + rule.getClass());
  }

  private String errors(Standardised rule, String residual) {
    float[] variances = rule.variances();
    String usual = graph.constant("score.variance", variances, variances.length);
    String errors = graph.apply("Div", square(residual), usual);
    return graph.apply("Min", errors, graph.scalar("score.limit", Standardised.LIMIT));
  }

  /** The k largest where they are, 0 elsewhere. */
  private String largest(String errors, int k) {
    List<String> top = graph.applyForTwo("TopK", errors, graph.constant("score.k", (long) k));
    String none = graph.apply("Mul", errors, graph.scalar("score.none", 0));
    List<AttributeProto> alongValues = List.of(GraphBuilder.attribute("axis", 1));
    return graph.apply("ScatterElements", alongValues, none, top.get(1), top.get(0));
  }

  private String whitened(Mahalanobis rule, String residual, String present) {
    long length = rule.mean().length;
    String mean = graph.constant("score.mean", rule.mean(), length);
    String factor = graph.constant("score.factor", rule.factor(), length, length);
    String centred = graph.apply("Mul", graph.apply("Sub", residual, mean), present);
    List<AttributeProto> transposed = List.of(GraphBuilder.attribute("transB", 1));
    return graph.apply("Mul", graph.apply("Gemm", transposed, centred, factor), present);
  }

  private String square(String value) {
    return graph.apply("Mul", value, value);
  }
}
