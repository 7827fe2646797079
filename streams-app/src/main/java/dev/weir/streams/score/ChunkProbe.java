package dev.weir.streams.score;

import dev.weir.detection.features.FeatureSchema;

/**
 * Tries whether a model gives an input the same score, bit for bit, alone and at every place of a
 * chunk. ONNX Runtime promises no such thing: a ReduceSum, for one, adds up in an order that
 * depends on where in memory its row begins.
 */
final class ChunkProbe {

  /** Most inputs in a chunk that is tried; odd, so that vectors do not come out even. */
  static final int BATCH = 61;

  private static final int[] CHUNKS = {7, 32, BATCH};

  private final OnnxScorer scorer;
  private final ProbeInputs inputs;
  private final int[] alone;

  private ChunkProbe(OnnxScorer scorer, FeatureSchema schema) {
    this.scorer = scorer;
    this.inputs = new ProbeInputs(schema, Math.min(scorer.capacity(), BATCH));
    this.alone = new int[inputs.count()];
  }

  static boolean passes(OnnxScorer scorer, FeatureSchema schema) {
    ChunkProbe probe = new ChunkProbe(scorer, schema);
    probe.scoreAlone();
    for (int chunk : CHUNKS) {
      if (!probe.sameTogether(Math.min(chunk, probe.alone.length))) {
        return false;
      }
    }
    return probe.sameFromTheEnd();
  }

  private void scoreAlone() {
    for (int i = 0; i < alone.length; i++) {
      inputs.place(i, 1, 0, scorer);
      scorer.score(1);
      alone[i] = bits(0);
    }
  }

  private boolean sameTogether(int count) {
    inputs.place(0, count, 0, scorer);
    scorer.score(count);
    for (int i = 0; i < count; i++) {
      if (bits(i) != alone[i]) {
        return false;
      }
    }
    return true;
  }

  /** The last slots of a large chunk, in reverse. */
  private boolean sameFromTheEnd() {
    int last = scorer.capacity() - 1;
    for (int i = 0; i < alone.length; i++) {
      inputs.place(i, 1, last - i, scorer);
    }
    scorer.score(scorer.capacity());
    for (int i = 0; i < alone.length; i++) {
      if (bits(last - i) != alone[i]) {
        return false;
      }
    }
    return true;
  }

  private int bits(int slot) {
    return Float.floatToIntBits(scorer.scoreOf(slot));
  }
}
