package dev.weir.detection.detector.file;

import dev.weir.detection.detector.CpuSettings;
import dev.weir.detection.detector.CudaSettings;
import dev.weir.detection.detector.ScoreDevice;
import dev.weir.detection.detector.ScoreSettings;
import dev.weir.detection.score.Judged;
import dev.weir.detection.score.Smoothing;

/** Reads how events are scored: the {@code score.} keys. */
final class ScoringReader {

  private final SettingReader settings;

  ScoringReader(SettingReader settings) {
    this.settings = settings;
  }

  ScoreSettings read() {
    Judged judged =
        settings.value(Setting.SCORE_JUDGE, text -> Values.oneOf(Judged.class, text, '_'));
    if (judged == Judged.LABEL_PROBABILITY && settings.text(Setting.LABELS).isEmpty()) {
      settings.problem(
          "score.judge must be score where labels names no field, found label_probability. Set labels to the field that says which training events are anomalous, and train again");
    }
    ScoreDevice device =
        settings.value(Setting.SCORE_DEVICE, text -> Values.oneOf(ScoreDevice.class, text));
    CpuSettings cpu = cpu();
    CudaSettings cuda = cuda();
    return settings.attempt(
        () ->
            new ScoreSettings(
                settings.value(Setting.SCORE_BATCH, Values::integer),
                new Smoothing(settings.value(Setting.SCORE_SMOOTHING, Values::decimal)),
                judged,
                device,
                cpu,
                cuda));
  }

  private CpuSettings cpu() {
    CpuSettings.Arena arena =
        settings.value(
            Setting.SCORE_CPU_ARENA, text -> Values.oneOf(CpuSettings.Arena.class, text));
    return settings.attempt(
        () -> new CpuSettings(settings.value(Setting.SCORE_CPU_THREADS, Values::integer), arena));
  }

  private CudaSettings cuda() {
    return settings.attempt(
        () ->
            new CudaSettings(
                settings.value(Setting.SCORE_CUDA_DEVICE, Values::integer),
                settings.optional(Setting.SCORE_CUDA_MAXIMUM_BYTES, Values::longInteger),
                settings.value(Setting.SCORE_CUDA_BATCH, Values::integer)));
  }
}
