package dev.weir.trainer;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.event.EventCursor;
import dev.weir.trainer.choice.Candidate;
import dev.weir.trainer.choice.HeldOut;
import dev.weir.trainer.choice.Separation;
import dev.weir.trainer.data.Samples;
import dev.weir.trainer.input.Standardisation;
import dev.weir.trainer.use.InputEvent;
import dev.weir.trainer.use.ModelRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Trains one family after the other and keeps the one whose scores tell faults best, by {@link
 * Separation} on held-out events. No label is looked at.
 */
final class FamilyChoice {

  /** Held-out events that faults are put into at most. */
  private static final int MOST_EVENTS = 2000;

  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<String, TrainedModel> trained = new HashMap<>();

  /**
   * @param train trains a family for the detector; throws {@link InvalidConfigurationException}
   *     where it has no model for these inputs
   */
  void attempt(String family, Function<String, TrainedModel> train) throws IOException {
    long start = System.nanoTime();
    try {
      TrainedModel model = train.apply(family);
      double seconds = (System.nanoTime() - start) / 1e9;
      candidates.add(new Candidate(family, separation(model), seconds, ""));
      trained.put(family, model);
    } catch (InvalidConfigurationException e) {
      candidates.add(new Candidate(family, Double.NaN, 0, e.problems().get(0)));
    }
  }

  /**
   * The model to keep.
   *
   * @throws InvalidConfigurationException with the reasons of all, if no family has one
   */
  TrainedModel best() {
    if (trained.isEmpty()) {
      throw new InvalidConfigurationException(
          "model.autoencoder=auto",
          candidates.stream().map(Candidate::problem).distinct().toList());
    }
    return trained.get(Candidate.best(candidates).family());
  }

  /** What was tried and why one was kept, for a person at a terminal. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Chosen '%s': its scores best tell held-out events from the same ones with faults put in"
            .formatted(Candidate.best(candidates).family()));
    lines.add("  family         separation    training");
    candidates.forEach(candidate -> lines.add(candidate.line()));
    return lines;
  }

  private static double separation(TrainedModel trained) throws IOException {
    DetectorConfig detector = trained.detector();
    Standardisation usual = trained.statistics().standardisation();
    HeldOut heldOut =
        HeldOut.of(events(trained), detector.features(), usual.mean(), usual.deviation());
    try (ModelRun run = new ModelRun(trained.file(), detector.features())) {
      return Separation.of(run, heldOut, detector.model().seed());
    }
  }

  private static List<InputEvent> events(TrainedModel trained) {
    Samples samples = trained.split().validation();
    int step = (samples.size() + MOST_EVENTS - 1) / MOST_EVENTS;
    List<InputEvent> events = new ArrayList<>();
    for (int sample = 0; sample < samples.size(); sample += step) {
      float[] input = new float[trained.detector().features().inputLength()];
      samples.copyInput(sample, trained.detector().features().blocks(), input, 0);
      long time = samples.historyOf(sample).time(samples.row()[sample]);
      events.add(new InputEvent(sample, "", time, EventCursor.UNLABELLED, input));
    }
    return events;
  }
}
