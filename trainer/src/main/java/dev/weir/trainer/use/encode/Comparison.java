package dev.weir.trainer.use.encode;

import dev.weir.command.DataOptions;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.event.EventCursor;
import dev.weir.trainer.data.Samples;
import dev.weir.trainer.data.TimeSplit;
import dev.weir.trainer.data.TrainingData;
import dev.weir.trainer.data.TrainingDataReader;
import dev.weir.trainer.input.Encoding;
import dev.weir.trainer.input.FeatureStatistics;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.onnx.StoredModel;
import dev.weir.trainer.use.Answer;
import dev.weir.trainer.use.InputEvent;
import dev.weir.trainer.use.ModelRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A model beside principal components: these are fitted to the earlier events of each file, and
 * both are measured on the later ones.
 *
 * @param heldOut events measured on
 * @param model what the model explains of their variance, see {@link ExplainedVariance}
 * @param components what principal components explain, narrow to wide; empty where an input is one
 *     value
 * @param widest file of the widest components; no bytes where there are none
 */
record Comparison(int heldOut, double model, List<Width> components, byte[] widest) {

  /** So many components explain this share. */
  record Width(int width, double share) {}

  static Comparison of(
      DetectorConfig detector, StoredModel model, DataOptions data, int latentLength)
      throws IOException {
    TrainingData events =
        new TrainingDataReader(detector)
            .read(data.files(), data.selection(), data.label(), count -> {});
    TimeSplit split = TimeSplit.of(events.historiesByFile(), detector.model().validation());
    ModelInputs training =
        new ModelInputs(
            split.training(),
            detector.features(),
            Encoding.fit(
                detector.features(),
                FeatureStatistics.of(
                    split.training(), detector.features().width(), detector.model().clip()),
                detector.model().standardise(),
                split.training()));
    PcaBaseline baseline = new PcaBaseline(training, model.manifest());
    List<InputEvent> later = events(split.validation(), training);
    List<Width> components = new ArrayList<>();
    byte[] widest = new byte[0];
    for (int width : baseline.widths(latentLength)) {
      widest = baseline.file(width);
      components.add(new Width(width, explained(widest, detector, later, training)));
    }
    double explained = explained(model.bytes(), detector, later, training);
    return new Comparison(later.size(), explained, components, widest);
  }

  private static List<InputEvent> events(Samples samples, ModelInputs inputs) {
    List<InputEvent> events = new ArrayList<>();
    for (int sample = 0; sample < samples.size(); sample++) {
      float[] input = new float[inputs.schema().inputLength()];
      samples.copyInput(sample, inputs.schema().blocks(), input, 0);
      long time = samples.historyOf(sample).time(samples.row()[sample]);
      events.add(new InputEvent(sample, "", time, EventCursor.UNLABELLED, input));
    }
    return events;
  }

  private static double explained(
      byte[] model, DetectorConfig detector, List<InputEvent> events, ModelInputs inputs)
      throws IOException {
    ExplainedVariance explained = new ExplainedVariance(inputs.encoding().values());
    try (ModelRun run = new ModelRun(model, detector.features())) {
      List<Answer> answers = run.answers(events);
      for (int i = 0; i < answers.size(); i++) {
        float[] input = events.get(i).input();
        int width = detector.features().width();
        float[] row = Arrays.copyOfRange(input, input.length - width, input.length);
        explained.add(row, answers.get(i).reconstruction());
      }
    }
    return explained.share();
  }
}
