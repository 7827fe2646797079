package dev.weir.streams.score;

import java.util.Random;

/**
 * Tries whether a model gives an input the same score, bit for bit, alone and at every place of a
 * chunk. ONNX Runtime promises no such thing: a ReduceSum, for one, adds up in an order that
 * depends on where in memory its row begins.
 */
final class ChunkProbe {

  /** Inputs tried. */
  static final int BATCH = 64;

  private static final int SEED = 20;

  private ChunkProbe() {}

  static boolean passes(OnnxScorer scorer, int length) {
    int count = scorer.capacity();
    float[] inputs = inputs(count * length);
    scorer.place(0, inputs, 0, count);
    scorer.score(count);
    int[] together = new int[count];
    for (int i = 0; i < count; i++) {
      together[i] = Float.floatToIntBits(scorer.scoreOf(i));
    }
    for (int i = 0; i < count; i++) {
      scorer.place(0, inputs, i * length, 1);
      scorer.score(1);
      if (Float.floatToIntBits(scorer.scoreOf(0)) != together[i]) {
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
}
