package dev.weir.streams.score;

import ai.onnxruntime.OrtException;
import dev.weir.detection.features.FeatureSchema;
import java.nio.FloatBuffer;

/**
 * Explains one input by a call of its own, with buffers that are made once: only events that alert
 * need it. Not thread-safe; one per scorer.
 */
final class Explanation implements AutoCloseable {

  private final OnnxModel model;
  private final FeatureSchema schema;
  private final int rows;
  private final FloatBuffer inputs;
  private final FloatBuffer conditions;
  private final FloatBuffer featureErrors;
  private final FloatBuffer reconstruction;
  private Call call;

  /**
   * @param rows of the call; all are the same input
   */
  Explanation(OnnxModel model, int rows) {
    this.model = model;
    this.schema = model.manifest().schema();
    this.rows = rows;
    this.inputs = Call.buffer(rows * schema.inputLength());
    this.conditions = Call.buffer(rows * schema.conditionLength());
    this.featureErrors = Call.buffer(rows * schema.width());
    this.reconstruction = Call.buffer(rows * schema.width());
  }

  /** Explains the input in a slot of a scorer's buffers; false if the model fails on it. */
  boolean of(FloatBuffer scored, FloatBuffer told, int slot) {
    int length = schema.inputLength();
    int condition = schema.conditionLength();
    for (int row = 0; row < rows; row++) {
      inputs.put(row * length, scored, slot * length, length);
      conditions.put(row * condition, told, slot * condition, condition);
    }
    if (call == null) {
      call = bind(new Call(model.session()));
    }
    try {
      call.run();
      return true;
    } catch (OrtException e) {
      return false;
    }
  }

  float featureErrorOf(int feature) {
    return featureErrors.get(feature);
  }

  /** Value in the own row, raw units, NaN missing. */
  float observed(int feature) {
    return inputs.get(schema.inputLength() - schema.width() + feature);
  }

  float expected(int feature) {
    return reconstruction.get(feature);
  }

  @Override
  public void close() {
    if (call != null) {
      call.close();
    }
  }

  private Call bind(Call unbound) {
    int width = schema.width();
    try {
      return unbound
          .fromInputs(schema, inputs, conditions, rows)
          .to(ModelContract.FEATURE_ERROR, featureErrors, rows, width)
          .to(ModelContract.RECONSTRUCTION, reconstruction, rows, width);
    } catch (OrtException e) {
      unbound.close();
      throw Call.unbound(e);
    }
  }
}
