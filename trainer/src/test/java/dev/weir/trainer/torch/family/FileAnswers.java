package dev.weir.trainer.torch.family;

import dev.weir.detection.features.RowBlocks;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.use.ModelSession;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What a model file says of inputs in ONNX Runtime. */
final class FileAnswers {

  private final byte[] model;
  private final ModelInputs inputs;
  private final boolean blind;

  /**
   * @param blind whether the clock is hidden from the model
   */
  FileAnswers(byte[] model, ModelInputs inputs, boolean blind) {
    this.model = model;
    this.inputs = inputs;
    this.blind = blind;
  }

  /** Some outputs of all inputs, in one call. */
  Map<String, float[]> outputs(Set<String> wanted) {
    try (ModelSession session = new ModelSession(model)) {
      return outputs(session, 0, inputs.size(), wanted);
    }
  }

  /** Scores of all inputs, so many in a call. */
  float[] scores(int chunk) {
    float[] scores = new float[inputs.size()];
    try (ModelSession session = new ModelSession(model)) {
      for (int from = 0; from < scores.length; from += chunk) {
        float[] part = outputs(session, from, chunk, Set.of("score")).get("score");
        System.arraycopy(part, 0, scores, from, chunk);
      }
    }
    return scores;
  }

  private Map<String, float[]> outputs(
      ModelSession session, int from, int count, Set<String> wanted) {
    Map<String, float[]> given = new HashMap<>();
    given.put("features", features(from, count));
    if (inputs.schema().conditionLength() > 0) {
      given.put("condition", conditions(from, count));
    }
    return session.run(count, given, wanted);
  }

  private float[] features(int from, int count) {
    RowBlocks blocks = inputs.schema().blocks();
    float[] raw = new float[count * blocks.length()];
    for (int i = 0; i < count; i++) {
      inputs.samples().copyInput(from + i, blocks, raw, i * blocks.length());
    }
    return raw;
  }

  private float[] conditions(int from, int count) {
    int length = inputs.schema().conditionLength();
    float[] values = new float[count * length];
    for (int i = 0; i < count && !blind; i++) {
      long time = inputs.samples().historyOf(from + i).time(inputs.samples().row()[from + i]);
      inputs.schema().writeCondition(time, values, i * length);
    }
    return values;
  }
}
