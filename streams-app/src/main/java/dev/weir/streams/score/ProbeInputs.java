package dev.weir.streams.score;

import dev.weir.detection.features.FeatureSchema;
import java.util.Random;

/** Seeded inputs to try a model with: far apart, some values missing. */
final class ProbeInputs {

  private static final int SEED = 20;

  private final FeatureSchema schema;
  private final int count;
  private final float[] inputs;
  private final float[] conditions;

  ProbeInputs(FeatureSchema schema, int count) {
    this.schema = schema;
    this.count = count;
    this.inputs = inputs(count * schema.inputLength());
    this.conditions = conditions(count * schema.conditionLength());
  }

  int count() {
    return count;
  }

  /** Places inputs [from, from + length) in slots from {@code slot}. */
  void place(int from, int length, int slot, OnnxScorer scorer) {
    scorer.place(slot, inputs, from * schema.inputLength(), length);
    scorer.placeConditions(slot, conditions, from * schema.conditionLength(), length);
  }

  private static float[] inputs(int count) {
    Random random = new Random(SEED);
    float[] inputs = new float[count];
    for (int i = 0; i < count; i++) {
      inputs[i] = random.nextInt(16) == 0 ? Float.NaN : (float) (10 * random.nextGaussian());
    }
    return inputs;
  }

  private static float[] conditions(int count) {
    Random random = new Random(SEED);
    float[] conditions = new float[count];
    for (int i = 0; i < count; i++) {
      conditions[i] = 2 * random.nextFloat() - 1;
    }
    return conditions;
  }
}
