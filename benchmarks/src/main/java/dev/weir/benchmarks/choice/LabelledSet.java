package dev.weir.benchmarks.choice;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.file.DetectorFile;
import dev.weir.detection.evaluation.LabelledScores;
import dev.weir.detection.event.label.LabelField;
import dev.weir.detection.history.Selection;
import dev.weir.detection.score.MeanScore;
import dev.weir.detection.score.Smoothing;
import dev.weir.trainer.TrainedModel;
import dev.weir.trainer.data.TrainingData;
import dev.weir.trainer.data.TrainingDataReader;
import dev.weir.trainer.use.InputEvents;
import dev.weir.trainer.use.ModelRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Events to learn from and labelled ones of the same entity to judge.
 *
 * @param name for people
 * @param detector its file
 * @param settings that override it
 * @param training file, and which rows of it
 * @param test file, and which rows of it; its column {@code label} is 1 where an event is anomalous
 */
record LabelledSet(
    String name, Path detector, Map<String, String> settings, Part training, Part test) {

  private static final String LABEL = "label";

  record Part(Path file, Selection rows) {
    static Part of(String file, String rows) {
      return new Part(Path.of(file), Selection.parse(rows, Optional.empty(), Optional.empty()));
    }
  }

  /**
   * @param line name, detector file, training file, its rows {@code A..B}, test file, its rows, and
   *     any number of {@code key=value}, with blanks between
   */
  static LabelledSet parse(String line) {
    String[] words = line.trim().split(" +");
    Map<String, String> settings = new HashMap<>();
    for (int i = 6; i < words.length; i++) {
      String[] pair = words[i].split("=", 2);
      settings.put(pair[0], pair[1]);
    }
    return new LabelledSet(
        words[0],
        Path.of(words[1]),
        settings,
        Part.of(words[2], words[3]),
        Part.of(words[4], words[5]));
  }

  /** The detector, with these settings on top. */
  DetectorConfig detector(Map<String, String> stronger) {
    Map<String, String> all = new HashMap<>(settings);
    all.putAll(stronger);
    return DetectorFile.read(detector, Map.of(), all);
  }

  TrainingData read(DetectorConfig as) throws IOException {
    return new TrainingDataReader(as)
        .read(List.of(training.file()), training.rows(), Optional.empty(), events -> {});
  }

  /** Area under the ROC curve of what the threshold would judge, the smoothed score. */
  double area(TrainedModel model) throws IOException {
    DetectorConfig as = model.detector();
    Smoothing smoothing = as.score().smoothing();
    MeanScore mean = new MeanScore();
    LabelledScores scores = new LabelledScores();
    try (InputEvents events =
            new InputEvents(
                as, List.of(test.file()), test.rows(), Optional.of(LabelField.of(LABEL)));
        ModelRun run = new ModelRun(model.file(), as.features())) {
      run.run(
          events,
          (event, answer) -> {
            float score = smoothing.smooth(mean, answer.score());
            smoothing.learn(mean, score);
            scores.add(score, event.label() == 1);
          });
    }
    return scores.rank().rocAuc().orElseThrow();
  }
}
