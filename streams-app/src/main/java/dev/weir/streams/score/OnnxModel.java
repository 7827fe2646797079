package dev.weir.streams.score;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.CpuSettings;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.ScoreSettings;
import dev.weir.detection.model.ManifestJson;
import dev.weir.detection.model.ModelManifest;
import dev.weir.detection.score.Judged;
import dev.weir.detection.threshold.LevelRule;
import dev.weir.streams.score.file.ModelFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A loaded model file: one ONNX Runtime session, shared by every thread of the process, with what
 * the file says of itself.
 *
 * <p>Closing a session while a thread runs it kills the process, so the session is counted: each
 * {@link OnnxScorer} holds it, and it is freed when the model and the last scorer are closed, in
 * any order. Safe for many threads.
 */
public final class OnnxModel implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OnnxModel.class);

  private final ModelManifest manifest;
  private final String sha256;
  private final OrtSession session;
  private final ScoreSessions scoring;
  private final Backend backend;
  private String insteadOfGpu;
  private int holders = 1;
  private boolean chunks = true;
  private boolean closed;

  private OnnxModel(ModelManifest manifest, String sha256, OrtSession session, Backend backend) {
    this.manifest = manifest;
    this.sha256 = sha256;
    this.session = session;
    this.scoring = new ScoreSessions(session);
    this.backend = backend;
  }

  /**
   * Loads a model file, to run on the processor.
   *
   * @throws InvalidConfigurationException if there is no such file, it is too large, is no ONNX
   *     model, carries no manifest, or does not keep what its own manifest says
   */
  public static OnnxModel load(Path path) {
    return onCpu(ModelFile.read(path), CpuSettings.STANDARD).warned();
  }

  /**
   * Loads a model file, to run on the device that the settings ask for.
   *
   * @throws InvalidConfigurationException as {@link #load(Path)}
   * @throws dev.weir.command.CommandFailedException if a GPU is asked for and cannot be used
   */
  public static OnnxModel load(Path path, ScoreSettings settings) {
    return new Placement(settings).load(ModelFile.read(path)).warned();
  }

  static OnnxModel onCpu(ModelFile file, CpuSettings settings) {
    try {
      return open(file, new CpuBackend(settings));
    } catch (InvalidConfigurationException e) {
      throw e;
    } catch (OrtException | RuntimeException e) {
      throw unreadable(file.path(), e);
    }
  }

  /**
   * @throws OrtException if the device cannot be used, or the file is no model
   * @throws RuntimeException if the model cannot be run there, or does not keep what it says
   */
  static OnnxModel open(ModelFile file, Backend backend) throws OrtException {
    OrtSession session = backend.open(file.bytes());
    try {
      ModelManifest manifest = manifest(session, file.path());
      file.requireWeights(manifest);
      ModelContract.check(session, manifest.schema(), file.path());
      OnnxModel model = new OnnxModel(manifest, file.sha256(), session, backend);
      model.begin(file);
      return model;
    } catch (OrtException | RuntimeException e) {
      free(session, e);
      throw e;
    }
  }

  public ModelManifest manifest() {
    return manifest;
  }

  /** Hex SHA-256 of the file. */
  public String sha256() {
    return sha256;
  }

  /** What runs the model. */
  public Device device() {
    return backend.device();
  }

  /** Why a GPU that this build could use does not run the model; empty where none was wanted. */
  public Optional<String> fallback() {
    return Optional.ofNullable(insteadOfGpu);
  }

  OnnxModel insteadOfGpu(String reason) {
    insteadOfGpu = reason;
    return this;
  }

  /**
   * Whether a score depends on its input alone, bit for bit. Where it does not, events are scored
   * one by one: slower, and still the same after a restart and in a replay.
   */
  public boolean scoresInChunks() {
    return chunks;
  }

  /**
   * Checks that a detector can run with this model: that it reads the same features, says what is
   * to be judged, and has the held-out scores that the threshold stands on.
   *
   * @throws InvalidConfigurationException if it does not
   */
  public void requireFit(DetectorConfig detector) {
    manifest.requireFit(detector.features());
    requireOutput(detector.score().judged());
    if (detector.threshold().level().isPresent() && manifest.prior().isEmpty()) {
      throw new InvalidConfigurationException(LevelRule.NEEDS_PRIOR);
    }
  }

  /** Checks that the model says what is to be judged, and has its prior of that. */
  void requireOutput(Judged judged) {
    if (!says(judged)) {
      throw new InvalidConfigurationException(
          "score.judge must be score with model '%s' %s, which has no %s, found %s. Train it with labels, or judge its score."
              .formatted(manifest.id(), manifest.version(), judged.output(), judged.output()));
    }
    manifest.requirePriorOf(judged);
  }

  /**
   * Most events in one call.
   *
   * @param batch as the detector wants it where the device does not decide, ≥ 1
   */
  public int batch(int batch) {
    if (!chunks) {
      return 1;
    }
    return backend.rowsOfEveryCall() == 0 ? batch : backend.rowsOfEveryCall();
  }

  /**
   * A scorer of the model's score for one thread.
   *
   * @param batch most events in one call where the device does not decide, ≥ 1
   */
  public OnnxScorer newScorer(int batch) {
    return newScorer(Judged.SCORE, batch);
  }

  /**
   * A scorer for one thread.
   *
   * @param judged what the model says, see {@link #requireFit}
   * @param batch most events in one call where the device does not decide, ≥ 1
   */
  public OnnxScorer newScorer(Judged judged, int batch) {
    return newScorer(judged, batch, scoring(judged));
  }

  OnnxScorer newScorer(Judged judged, int batch, OrtSession by) {
    hold();
    try {
      return new OnnxScorer(this, by, judged, batch(batch), backend.rowsOfEveryCall() > 0);
    } catch (RuntimeException e) {
      release();
      throw new IllegalStateException("Scorer could not be made: " + e.getMessage(), e);
    }
  }

  /** Frees the session as soon as no scorer holds it. Closing again does nothing. */
  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    release();
  }

  /** To be called by those who hold the session. */
  OrtSession session() {
    return session;
  }

  /** What computes the scores that are judged. */
  OrtSession scoring(Judged judged) {
    return scoring.of(judged);
  }

  private void begin(ModelFile file) throws OrtException {
    try {
      cut(file);
      probe();
    } catch (OrtException | RuntimeException e) {
      scoring.closeCut();
      throw e;
    }
  }

  private void cut(ModelFile file) throws OrtException {
    for (Judged judged : Judged.values()) {
      if (says(judged) && device() == Device.CPU) {
        scoring.add(judged, this, file, backend);
      }
    }
  }

  private void probe() {
    chunks = Stream.of(Judged.values()).filter(this::says).allMatch(this::passes);
  }

  /** Warns where events are scored one by one; to be called of the model that is used. */
  OnnxModel warned() {
    if (!chunks) {
      LOG.warn(
          "Model '{}' {} gives an event another score alone than among others, so events are scored"
              + " one by one. Sum errors by a matrix product instead of a ReduceSum to cure it.",
          manifest.id(),
          manifest.version());
    }
    return this;
  }

  private boolean passes(Judged judged) {
    try (OnnxScorer scorer = newScorer(judged, ChunkProbe.BATCH)) {
      return ChunkProbe.passes(scorer, manifest);
    }
  }

  boolean says(Judged judged) {
    return session.getOutputNames().contains(judged.output());
  }

  private synchronized void hold() {
    if (closed) {
      throw new IllegalStateException(
          "Model '%s' %s is closed".formatted(manifest.id(), manifest.version()));
    }
    holders++;
  }

  synchronized void release() {
    holders--;
    if (holders == 0) {
      try {
        scoring.closeCut();
        session.close();
      } catch (OrtException e) {
        throw new IllegalStateException("Model could not be freed: " + e.getMessage(), e);
      }
    }
  }

  synchronized int holders() {
    return holders;
  }

  private static ModelManifest manifest(OrtSession session, Path path) throws OrtException {
    String json =
        session
            .getMetadata()
            .getCustomMetadataValue(ModelManifest.METADATA_KEY)
            .orElseThrow(
                () ->
                    new InvalidConfigurationException(
                        "Model must carry '%s' in its metadata, found none in %s"
                            .formatted(ModelManifest.METADATA_KEY, path)));
    return ManifestJson.read(json);
  }

  private static void free(OrtSession session, Exception because) {
    try {
      session.close();
    } catch (OrtException e) {
      because.addSuppressed(e);
    }
  }

  private static InvalidConfigurationException unreadable(Path path, Exception e) {
    String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return new InvalidConfigurationException(
        "Model must be an ONNX file that ONNX Runtime can run, found %s (%s)"
            .formatted(path, reason),
        e);
  }
}
