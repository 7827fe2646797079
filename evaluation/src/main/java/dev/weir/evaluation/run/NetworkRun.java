package dev.weir.evaluation.run;

import dev.weir.command.progress.Progress;
import dev.weir.detection.detector.Autoencoder;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.score.Judged;
import dev.weir.evaluation.contender.Contender;
import dev.weir.evaluation.job.Job;
import dev.weir.evaluation.job.Settings;
import dev.weir.streams.replay.Replay;
import dev.weir.streams.replay.figures.ReplayFigures;
import dev.weir.streams.replay.plan.Labels;
import dev.weir.streams.replay.plan.ReplayPlan;
import dev.weir.trainer.FamilyChoice;
import dev.weir.trainer.ShortList;
import dev.weir.trainer.TrainedModel;
import dev.weir.trainer.Training;
import dev.weir.trainer.data.TrainingData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Contenders whose scores are a trained model's. */
final class NetworkRun implements ContenderRun {

  private final Job job;
  private final Path file;
  private final TrainedModel trained;

  /**
   * Trains.
   *
   * @param folder to put the model in
   */
  NetworkRun(Job job, Path folder) throws IOException {
    this.job = job;
    this.file = folder.resolve("model.onnx");
    this.trained = train(job);
  }

  @Override
  public ReplayFigures judge(Contender contender) throws IOException {
    DetectorConfig detector = contender.detector(Settings.of(job));
    Files.write(file, bytes(detector));
    ReplayPlan plan =
        ReplayPlan.ofFigures(
            detector,
            file,
            List.of(job.series().test().path()),
            job.series().test().selection(),
            new Labels(job.truth(), job.series().labelling().policy()));
    return new Replay(plan, Progress.silent()).run();
  }

  private byte[] bytes(DetectorConfig detector) {
    return detector.score().judged() == Judged.SCORE
        ? trained.fileFor(detector.score().smoothing())
        : trained.file();
  }

  private static TrainedModel train(Job job) throws IOException {
    Contender first = job.contenders().get(0);
    DetectorConfig detector = first.detector(Settings.of(job));
    TrainingData data = TrainingPart.read(job, detector);
    return detector.model().autoencoder() == Autoencoder.AUTO
        ? choose(job, detector, data)
        : new Training(detector, data).run((network, epoch) -> {});
  }

  private static TrainedModel choose(Job job, DetectorConfig detector, TrainingData data)
      throws IOException {
    ShortList list = new ShortList(detector);
    FamilyChoice choice = new FamilyChoice(() -> false);
    for (Autoencoder family : list.families()) {
      choice.attempt(
          family,
          tried -> {
            list.requireAffordable(tried, data);
            Map<String, String> settings = Settings.of(job, list.settings(tried));
            DetectorConfig as = job.contenders().get(0).detector(settings);
            return new Training(as, data).run((network, epoch) -> {});
          });
    }
    return choice.best();
  }
}
