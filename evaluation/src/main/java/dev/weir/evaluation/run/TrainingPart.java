package dev.weir.evaluation.run;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.event.label.LabelField;
import dev.weir.detection.history.Selection;
import dev.weir.evaluation.job.Job;
import dev.weir.trainer.data.TrainingData;
import dev.weir.trainer.data.TrainingDataReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads what a job learns from. Labels are looked at only where they choose it. */
final class TrainingPart {

  private TrainingPart() {}

  static TrainingData read(Job job, DetectorConfig detector) throws IOException {
    Selection selection = job.series().training().selection();
    Optional<LabelField> label =
        selection.onlyNormal() ? Optional.of(job.truth()) : Optional.empty();
    return new TrainingDataReader(detector)
        .read(List.of(job.series().training().path()), selection, label, events -> {});
  }
}
