package dev.weir.streams.score;

import dev.weir.detection.features.FeatureSchema;
import java.util.Random;

/**
 * Tries whether a model gives an input the same score, bit for bit, alone and at every place of a
 * chunk. ONNX Runtime promises no such thing: a ReduceSum, for one, adds up in an order that
 * depends on where in memory its row begins.
 */
final class ChunkProbe {

  /** Most inputs in a chunk that is tried; odd, so that vectors do not come out even. */
  static final int BATCH = 61;

  private static final int[] CHUNKS = {7, 32, BATCH};
  private static final int SEED = 20;

  private ChunkProbe() {}

  static boolean passes(OnnxScorer scorer, FeatureSchema schema) {
    int length = schema.inputLength();
    int condition = schema.conditionLength();
    float[] inputs = inputs(scorer.capacity() * length);
    float[] conditions = conditions(scorer.capacity() * condition);
    int[] alone = new int[scorer.capacity()];
    for (int i = 0; i < alone.length; i++) {
      scorer.place(0, inputs, i * length, 1);
      scorer.placeConditions(0, conditions, i * condition, 1);
      scorer.score(1);
      alone[i] = Float.floatToIntBits(scorer.scoreOf(0));
    }
    for (int chunk : CHUNKS) {
      if (!sameTogether(Math.min(chunk, alone.length), inputs, conditions, alone, scorer)) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameTogether(
      int count, float[] inputs, float[] conditions, int[] alone, OnnxScorer scorer) {
    scorer.place(0, inputs, 0, count);
    scorer.placeConditions(0, conditions, 0, count);
    scorer.score(count);
    for (int i = 0; i < count; i++) {
      if (Float.floatToIntBits(scorer.scoreOf(i)) != alone[i]) {
        return false;
      }
    }
    return true;
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
