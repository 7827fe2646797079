package dev.weir.benchmarks.variant;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.streams.WeirApp;
import dev.weir.streams.score.OnnxModel;

/** Weir as {@code weir run} starts it. */
final class WholeWeir {

  private WholeWeir() {}

  static Running start(Trial trial) throws InterruptedException {
    DetectorConfig config = trial.config();
    OnnxModel model = OnnxModel.load(trial.detector().model(), config.score());
    WeirApp app = WeirApp.start(config, model);
    return StreamsRunning.await(
        app.streams(),
        () -> {
          app.close();
          model.close();
        });
  }
}
