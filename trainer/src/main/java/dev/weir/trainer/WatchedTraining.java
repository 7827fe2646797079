package dev.weir.trainer;

import dev.weir.command.progress.Progress;
import dev.weir.command.stop.StopSignal;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.trainer.data.TrainingData;
import dev.weir.trainer.fit.Epoch;
import java.util.HashSet;
import java.util.Set;

/**
 * Training with someone before it: shows how far it is, and ends behind the present epoch where
 * Ctrl-C or SIGTERM asks for it. What it then has is a whole model, the best so far. A second
 * signal ends the process.
 */
final class WatchedTraining implements AutoCloseable {

  private final TrainingData data;
  private final Warning warning;
  private final StopSignal signal = StopSignal.interruptsThisThread();
  private final Set<String> warned = new HashSet<>();
  private boolean told;

  /** Takes a line for the user. */
  @FunctionalInterface
  interface Warning {
    void tell(String format, Object... values);
  }

  WatchedTraining(TrainingData data, Warning warning) {
    this.data = data;
    this.warning = warning;
  }

  /**
   * @param task as the line of progress begins
   */
  TrainedModel run(String task, DetectorConfig detector) {
    Training training = new Training(detector, data);
    training.warnings().stream().filter(warned::add).forEach(line -> warning.tell("%s", line));
    int networks = detector.model().ensemble();
    long epochs = (long) detector.model().epochs() * networks;
    try (Progress progress = Progress.of(task, "epochs", epochs)) {
      return training.run(new Shown(progress, detector.model().epochs(), networks));
    } finally {
      endOfSignal();
    }
  }

  /** The events it learns from. */
  TrainingData data() {
    return data;
  }

  /** Whether a signal came. */
  boolean stopped() {
    return signal.received();
  }

  @Override
  public void close() {
    signal.close();
    endOfSignal();
  }

  /** The signal interrupted this thread, which must not reach the writing of files. */
  private void endOfSignal() {
    Thread.interrupted();
    if (stopped() && !told) {
      told = true;
      warning.tell("stopped by a signal: what is kept is the best of the epochs so far");
    }
  }

  /** Epochs on a line of progress. */
  private final class Shown implements Training.Listener {

    private final Progress progress;
    private final int epochs;
    private final int networks;

    Shown(Progress progress, int epochs, int networks) {
      this.progress = progress;
      this.epochs = epochs;
      this.networks = networks;
    }

    @Override
    public void after(int network, Epoch epoch) {
      progress.note(which(network) + losses(epoch));
      progress.reach((network - 1L) * epochs + epoch.number());
    }

    @Override
    public void afterOfStage(int network, int stage, int stages, Epoch epoch) {
      progress.note(
          "%slayer %d of %d, its epoch %d, %s"
              .formatted(which(network), stage, stages, epoch.number(), losses(epoch)));
      progress.reach((network - 1L) * epochs);
    }

    @Override
    public boolean stops() {
      return stopped();
    }

    private String which(int network) {
      return networks == 1 ? "" : "network %d of %d, ".formatted(network, networks);
    }

    private String losses(Epoch epoch) {
      return "loss %.4g, held out %.4g".formatted(epoch.trainingLoss(), epoch.validationLoss());
    }
  }
}
