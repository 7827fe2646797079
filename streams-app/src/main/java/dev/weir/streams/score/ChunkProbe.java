package dev.weir.streams.score;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.model.ModelManifest;
import java.util.stream.IntStream;

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

  /**
   * @throws InvalidConfigurationException if the model has no score for most inputs
   */
  static boolean passes(OnnxScorer scorer, ModelManifest manifest) {
    ChunkProbe probe = new ChunkProbe(scorer, manifest.schema());
    probe.scoreAlone();
    long without = probe.withoutScore();
    if (without > probe.alone.length / 2) {
      throw new InvalidConfigurationException(
          "Model '%s' %s must give scores in [0, ∞), found NaN for %d of %d inputs it was tried with. Retrain it."
              .formatted(manifest.id(), manifest.version(), without, probe.alone.length));
    }
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
      score(1);
      alone[i] = bits(0);
    }
  }

  private boolean sameTogether(int count) {
    inputs.place(0, count, 0, scorer);
    score(count);
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
    score(scorer.capacity());
    for (int i = 0; i < alone.length; i++) {
      if (bits(last - i) != alone[i]) {
        return false;
      }
    }
    return true;
  }

  /** Inputs that are tried must not fail: the contract allows any values, missing ones too. */
  private void score(int count) {
    scorer.score(count);
    for (int slot = 0; slot < count; slot++) {
      if (scorer.refusalOf(slot) != null) {
        throw new IllegalStateException("Model could not be run: " + scorer.refusalOf(slot));
      }
    }
  }

  /** Inputs without a score. A network that diverged has one only where all values are missing. */
  private long withoutScore() {
    return IntStream.of(alone).filter(score -> Float.isNaN(Float.intBitsToFloat(score))).count();
  }

  private int bits(int slot) {
    return Float.floatToIntBits(scorer.scoreOf(slot));
  }
}
