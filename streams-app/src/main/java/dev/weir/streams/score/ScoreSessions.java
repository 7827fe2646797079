package dev.weir.streams.score;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.weir.detection.score.Judged;
import dev.weir.streams.score.file.ModelFile;
import dev.weir.streams.score.file.ScoreGraph;
import java.util.EnumMap;
import java.util.Map;

/**
 * Sessions that compute nothing but what is judged, for the scores of chunks: what explains a score
 * takes a tenth to a fifth of a call. Only where they give the same scores as the whole model, bit
 * for bit, on the inputs it is tried with, and on the processor: elsewhere the session of the whole
 * model is used. Owned by an {@link OnnxModel}, which counts who holds them.
 */
final class ScoreSessions {

  private final OrtSession whole;
  private final Map<Judged, OrtSession> cut = new EnumMap<>(Judged.class);

  ScoreSessions(OrtSession whole) {
    this.whole = whole;
  }

  /** What scores are to be computed by. */
  OrtSession of(Judged judged) {
    return cut.getOrDefault(judged, whole);
  }

  /** Cuts the model down to one of its outputs. */
  void add(Judged judged, OnnxModel model, ModelFile file, Backend backend) throws OrtException {
    OrtSession session;
    try {
      session = backend.open(ScoreGraph.of(file.bytes(), judged.output()));
    } catch (OrtException unknownForm) {
      return;
    }
    cut.put(judged, session);
    if (!agree(model, judged, session)) {
      cut.remove(judged);
      session.close();
    }
  }

  /** Closes all but the session of the whole model. */
  void closeCut() throws OrtException {
    for (OrtSession session : cut.values()) {
      session.close();
    }
    cut.clear();
  }

  private boolean agree(OnnxModel model, Judged judged, OrtSession session) throws OrtException {
    try (OnnxScorer one = model.newScorer(judged, ChunkProbe.BATCH, whole);
        OnnxScorer other = model.newScorer(judged, ChunkProbe.BATCH, session)) {
      int count = Math.min(one.capacity(), ChunkProbe.BATCH);
      ProbeInputs inputs = new ProbeInputs(model.manifest().schema(), count);
      inputs.place(0, count, 0, one);
      inputs.place(0, count, 0, other);
      one.score(count);
      other.score(count);
      for (int slot = 0; slot < count; slot++) {
        if (Float.compare(one.scoreOf(slot), other.scoreOf(slot)) != 0) {
          return false;
        }
      }
      return true;
    }
  }
}
