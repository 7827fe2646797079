package dev.weir.streams.score;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.score.Judged;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names and shapes a model must have to be run: {@code features} float[N, D], or float[N, R, D]
 * where an input has several rows, and {@code condition} float[N, C] where there is one, in; {@code
 * score} float[N], {@code feature_error} float[N, D] and {@code reconstruction} float[N, D] out. N
 * must not be fixed; other dimensions may be left open by the exporter. {@code label_probability}
 * float[N] may be there too.
 */
final class ModelContract {

  static final String FEATURES = "features";
  static final String CONDITION = "condition";
  static final String FEATURE_ERROR = "feature_error";
  static final String RECONSTRUCTION = "reconstruction";

  private static final long OPEN = -1;

  private ModelContract() {}

  /** Shape of {@code n} inputs. */
  static long[] inputShape(FeatureSchema schema, long n) {
    return schema.rows() == 1
        ? new long[] {n, schema.width()}
        : new long[] {n, schema.rows(), schema.width()};
  }

  /**
   * @throws InvalidConfigurationException naming every input and output that differs
   */
  static void check(OrtSession session, FeatureSchema schema, Object where) throws OrtException {
    List<String> problems = new ArrayList<>();
    long width = schema.width();
    Map<String, NodeInfo> inputs = session.getInputInfo();
    Map<String, NodeInfo> outputs = session.getOutputInfo();
    Set<String> expected =
        schema.conditionLength() == 0 ? Set.of(FEATURES) : Set.of(FEATURES, CONDITION);
    if (!expected.containsAll(inputs.keySet())) {
      problems.add(
          "Model must have no inputs but %s, found %s"
              .formatted(new TreeSet<>(expected), inputs.keySet()));
    }
    check(inputs, FEATURES, inputShape(schema, OPEN), problems);
    if (schema.conditionLength() > 0) {
      check(inputs, CONDITION, new long[] {OPEN, schema.conditionLength()}, problems);
    }
    check(outputs, Judged.SCORE.output(), new long[] {OPEN}, problems);
    check(outputs, FEATURE_ERROR, new long[] {OPEN, width}, problems);
    check(outputs, RECONSTRUCTION, new long[] {OPEN, width}, problems);
    if (outputs.containsKey(Judged.LABEL_PROBABILITY.output())) {
      check(outputs, Judged.LABEL_PROBABILITY.output(), new long[] {OPEN}, problems);
    }
    if (!problems.isEmpty()) {
      throw new InvalidConfigurationException("Model " + where, problems);
    }
  }

  private static void check(
      Map<String, NodeInfo> nodes, String name, long[] expected, List<String> problems) {
    NodeInfo node = nodes.get(name);
    if (node == null) {
      problems.add("'%s' must be there, found %s".formatted(name, nodes.keySet()));
    } else if (!(node.getInfo() instanceof TensorInfo tensor)
        || tensor.type != OnnxJavaType.FLOAT
        || !fits(tensor.getShape(), expected)) {
      problems.add(
          "'%s' must be float%s, found %s"
              .formatted(name, Arrays.toString(expected), described(node)));
    }
  }

  private static boolean fits(long[] found, long[] expected) {
    if (found.length != expected.length || found[0] != OPEN) {
      return false;
    }
    for (int i = 1; i < found.length; i++) {
      if (found[i] != expected[i] && found[i] != OPEN) {
        return false;
      }
    }
    return true;
  }

  private static String described(NodeInfo node) {
    return node.getInfo() instanceof TensorInfo tensor
        ? tensor.type + Arrays.toString(tensor.getShape())
        : node.getInfo().toString();
  }
}
