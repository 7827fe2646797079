package dev.weir.trainer;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.model.ModelManifest;
import dev.weir.trainer.data.FeatureStatistics;
import dev.weir.trainer.data.TimeSplit;
import dev.weir.trainer.data.TrainingData;
import dev.weir.trainer.torch.Errors;
import dev.weir.trainer.torch.Fit;

/**
 * What a training came to.
 *
 * @param detector it was trained for
 * @param data the events
 * @param split which of them were learnt from and which held out
 * @param statistics of the features of those learnt from
 * @param fit the network and its epochs
 * @param heldOut errors of the held-out events
 * @param manifest as written into the file
 * @param file bytes of the model file
 */
record TrainedModel(
    DetectorConfig detector,
    TrainingData data,
    TimeSplit split,
    FeatureStatistics statistics,
    Fit fit,
    Errors heldOut,
    ModelManifest manifest,
    byte[] file) {}
