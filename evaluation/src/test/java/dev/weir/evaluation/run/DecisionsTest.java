package dev.weir.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.command.progress.Progress;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.file.DetectorFile;
import dev.weir.detection.event.label.LabelField;
import dev.weir.detection.history.Selection;
import dev.weir.evaluation.SeriesFixture;
import dev.weir.evaluation.series.Part;
import dev.weir.evaluation.series.Series;
import dev.weir.streams.replay.Replay;
import dev.weir.streams.replay.figures.ReplayFigures;
import dev.weir.streams.replay.plan.Labels;
import dev.weir.streams.replay.plan.ReplayPlan;
import dev.weir.trainer.TrainedModel;
import dev.weir.trainer.Training;
import dev.weir.trainer.data.TrainingDataReader;
import dev.weir.trainer.use.InputEvents;
import dev.weir.trainer.use.ModelRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionsTest {

  private static final LabelField LABEL = LabelField.of("fault");

  @TempDir private Path folder;

  /** So a forest's scores are judged as a detector's are. */
  @Test
  void sameScoresComeToWhatAReplayComesTo() throws IOException {
    DetectorConfig detector =
        DetectorFile.read(
            SeriesFixture.detector(folder.resolve("a.properties")), Map.of(), Map.of());
    List<Path> data = List.of(SeriesFixture.series(folder.resolve("s.csv"), 1));
    TrainedModel trained = train(detector, data);

    Map<String, Double> decided = Figures.of(decided(trained, data));

    assertThat(decided).isEqualTo(Figures.of(replayed(detector, trained, data)));
    assertThat(decided.get("episodes")).isPositive();
  }

  private static TrainedModel train(DetectorConfig detector, List<Path> data) throws IOException {
    return new Training(
            detector,
            new TrainingDataReader(detector)
                .read(data, Selection.ofRows(0, 300), Optional.empty(), events -> {}))
        .run((network, epoch) -> {});
  }

  private static ReplayFigures decided(TrainedModel trained, List<Path> data) throws IOException {
    DetectorConfig detector = trained.detector();
    Decisions decisions = new Decisions(detector, trained.manifest().prior(), series(data.get(0)));
    try (InputEvents events = new InputEvents(detector, data, rest(), Optional.of(LABEL));
        ModelRun run = new ModelRun(trained.file(), detector.features())) {
      run.run(events, (event, answer) -> decisions.add(event, answer.score()));
    }
    return decisions.conclude();
  }

  private ReplayFigures replayed(DetectorConfig detector, TrainedModel trained, List<Path> data)
      throws IOException {
    Path model = Files.write(folder.resolve("m.onnx"), trained.file());
    ReplayPlan plan = ReplayPlan.ofFigures(detector, model, data, rest(), Labels.in(LABEL.name()));
    return new Replay(plan, Progress.silent()).run();
  }

  private static Series series(Path file) {
    return new Series("s", Part.of(file, 0, 300), Part.of(file, 300, Long.MAX_VALUE));
  }

  private static Selection rest() {
    return Selection.ofRows(300, Long.MAX_VALUE);
  }
}
