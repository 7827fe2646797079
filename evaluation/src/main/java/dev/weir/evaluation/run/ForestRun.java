package dev.weir.evaluation.run;

import com.amazon.randomcutforest.RandomCutForest;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.evaluation.contender.Contender;
import dev.weir.evaluation.job.Job;
import dev.weir.evaluation.job.Settings;
import dev.weir.streams.replay.figures.ReplayFigures;
import dev.weir.trainer.calibration.Prior;
import dev.weir.trainer.calibration.SmoothedScores;
import dev.weir.trainer.data.Samples;
import dev.weir.trainer.data.TimeSplit;
import dev.weir.trainer.data.TrainingData;
import dev.weir.trainer.input.Encoding;
import dev.weir.trainer.input.FeatureStatistics;
import dev.weir.trainer.use.InputEvent;
import dev.weir.trainer.use.InputEvents;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Contenders whose scores are those of a random cut forest (Guha et al., "Robust random cut forest
 * based anomaly detection on streams", ICML 2016; AWS's library, {@value #TREES} trees of {@value
 * #SAMPLE} points) over the inputs that the detector's network would see: standardised numbers,
 * categories as columns, windows and scales laid flat. It learns the rows that the network would
 * learn and nothing after them; its held-out scores are the threshold's prior.
 */
final class ForestRun implements ContenderRun {

  private static final int TREES = 50;
  private static final int SAMPLE = 256;

  private final Job job;
  private final DetectorConfig fitted;
  private final Encoding encoding;
  private final Samples heldOut;
  private final RandomCutForest forest;
  private final float[] values;
  private final float[] present;

  /** Grows the forest. */
  ForestRun(Job job) throws IOException {
    this.job = job;
    DetectorConfig detector = job.contenders().get(0).detector(Settings.of(job));
    TrainingData data = TrainingPart.read(job, detector);
    this.fitted = detector.withFeatures(data.schema().withClock(List.of()));
    TimeSplit split = TimeSplit.of(data.historiesByFile(), detector.model().validation());
    this.heldOut = split.validation();
    this.encoding = encoding(fitted, split.training());
    int rows = fitted.features().rows();
    this.values = new float[rows * encoding.values().count()];
    this.present = new float[values.length];
    this.forest =
        RandomCutForest.builder()
            .dimensions(values.length)
            .numberOfTrees(TREES)
            .sampleSize(SAMPLE)
            .randomSeed(job.seed())
            .parallelExecutionEnabled(false)
            .build();
    learn(split.training());
  }

  @Override
  public ReplayFigures judge(Contender contender) throws IOException {
    DetectorConfig detector = contender.detector(Settings.of(job));
    float[] known = SmoothedScores.of(heldOut, scores(heldOut), detector.score().smoothing());
    Decisions decisions = new Decisions(detector, Prior.of(heldOut, known), job.series());
    try (InputEvents events =
        new InputEvents(
            fitted,
            List.of(job.series().test().path()),
            job.series().test().selection(),
            Optional.of(job.truth()))) {
      Optional<InputEvent> next = events.next();
      while (next.isPresent()) {
        decisions.add(next.get(), score(next.get().input()));
        next = events.next();
      }
    }
    return decisions.conclude();
  }

  private static Encoding encoding(DetectorConfig detector, Samples training) {
    FeatureStatistics statistics =
        FeatureStatistics.of(training, detector.features().width(), detector.model().clip());
    return Encoding.fit(detector.features(), statistics, detector.model().standardise(), training);
  }

  private void learn(Samples training) {
    float[] raw = new float[fitted.features().inputLength()];
    for (int sample = 0; sample < training.size(); sample++) {
      training.copyInput(sample, fitted.features().blocks(), raw, 0);
      encode(raw);
      forest.update(values.clone());
    }
  }

  private float[] scores(Samples samples) {
    float[] raw = new float[fitted.features().inputLength()];
    float[] scores = new float[samples.size()];
    for (int sample = 0; sample < scores.length; sample++) {
      samples.copyInput(sample, fitted.features().blocks(), raw, 0);
      scores[sample] = score(raw);
    }
    return scores;
  }

  private float score(float[] raw) {
    encode(raw);
    return (float) forest.getAnomalyScore(values);
  }

  private void encode(float[] raw) {
    int at = 0;
    for (int from = 0; from < raw.length; from += fitted.features().width()) {
      encoding.values().encode(raw, from, values, present, at);
      at += encoding.values().count();
    }
  }
}
