package dev.weir.trainer;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.Autoencoder;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.event.EventCursor;
import dev.weir.trainer.choice.Candidate;
import dev.weir.trainer.choice.Choice;
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
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Trains one family after the other and keeps the one whose scores tell faults best, by {@link
 * Separation} on held-out events. No label is looked at.
 */
public final class FamilyChoice {

  /** Held-out events that faults are put into at most. */
  private static final int MOST_EVENTS = 2000;

  private final BooleanSupplier stopped;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final Map<String, TrainedModel> trained = new HashMap<>();

  /**
   * @param stopped whether someone wants it to end: what is being trained is then the last
   */
  public FamilyChoice(BooleanSupplier stopped) {
    this.stopped = stopped;
  }

  /**
   * Tries the next family, or notes that it was not reached. Where there is no model yet, it is
   * tried all the same: what a stop leaves is a model or a reason.
   *
   * @param train trains a family for the detector; throws {@link InvalidConfigurationException}
   *     where it has no model for these inputs
   */
  public void attempt(Autoencoder family, Function<Autoencoder, TrainedModel> train)
      throws IOException {
    if (stopped.getAsBoolean() && !trained.isEmpty()) {
      candidates.add(Candidate.notReached(family.written()));
      return;
    }
    long start = System.nanoTime();
    try {
      TrainedModel model = train.apply(family);
      requireOrderLearnt(family, model);
      double seconds = (System.nanoTime() - start) / 1e9;
      String note = stopped.getAsBoolean() ? "stopped by a signal " + epochs(model) : "";
      candidates.add(new Candidate(family.written(), separation(model), seconds, note));
      trained.put(family.written(), model);
    } catch (InvalidConfigurationException e) {
      problems.addAll(e.problems());
      candidates.add(Candidate.leftOut(family.written(), e.problems().get(0)));
    }
  }

  /**
   * The model to keep.
   *
   * @throws InvalidConfigurationException with the reasons of all, if no family has one
   */
  public TrainedModel best() {
    if (trained.isEmpty()) {
      throw new InvalidConfigurationException(
          "model.autoencoder=auto", problems.stream().distinct().toList());
    }
    return trained.get(new Choice(candidates).best().family());
  }

  /** What was tried and why one was kept, for a person at a terminal. */
  public List<String> lines() {
    return new Choice(candidates).lines();
  }

  /**
   * A network that goes step by step and gives events back worse than one that is fully connected
   * has not learnt their order. Its errors then say no more than how far out values are, which the
   * synthetic faults are as well.
   */
  private void requireOrderLearnt(Autoencoder family, TrainedModel model) {
    TrainedModel plain = trained.get(Autoencoder.DENSE.written());
    if (ShortList.STEPWISE.contains(family) && plain != null && loss(model) > loss(plain)) {
      throw new InvalidConfigurationException(
          String.format(
              Locale.ROOT,
              "held-out loss must be at most %.4g, that of dense, found %.4g",
              loss(plain),
              loss(model)));
    }
  }

  private static double loss(TrainedModel model) {
    return model.fits().stream()
        .mapToDouble(fit -> fit.best().validationLoss())
        .average()
        .orElseThrow();
  }

  private static String epochs(TrainedModel model) {
    return "after epoch " + model.fits().stream().mapToInt(fit -> fit.epochs().size()).sum();
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
