package dev.weir.trainer.use;

import dev.weir.detection.features.FeatureSchema;
import dev.weir.trainer.onnx.StoredModel;
import java.util.Map;
import java.util.Set;

/** A model's decoder. Not thread-safe. */
public final class Decoder implements AutoCloseable {

  private final ModelSession session;
  private final FeatureSchema schema;
  private final int latentLength;

  /**
   * @throws dev.weir.detection.InvalidConfigurationException if the model has no decoder that can
   *     be run by itself
   */
  public Decoder(StoredModel model) {
    this.session = new ModelSession(model.decoder());
    this.schema = model.manifest().schema();
    this.latentLength = session.inputLength("latent");
  }

  /** L, or n where inputs are kept. */
  public int latentLength() {
    return latentLength;
  }

  /**
   * The event that a latent, or a kept input, stands for, in raw units.
   *
   * @param latent [L]
   * @param told raw values of the features that the model is told, in their order
   * @param time of the event, milliseconds since the epoch, for a model that reads the clock
   * @return [D]
   */
  public float[] decode(float[] latent, float[] told, long time) {
    float[] condition = new float[schema.conditionLength()];
    schema.writeCondition(time, condition, 0);
    Map<String, float[]> inputs = Map.of("latent", latent, "told", told, "condition", condition);
    return session.run(1, inputs, Set.of("reconstruction")).get("reconstruction");
  }

  @Override
  public void close() {
    session.close();
  }
}
