package dev.weir.streams.replay.source;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.event.label.LabelField;
import dev.weir.detection.history.Walk;
import java.io.IOException;
import java.util.Optional;

/** What is replayed. */
public interface ReplaySource {

  /**
   * What was opened.
   *
   * @param walk before its first event; to be closed
   * @param standing at its beginning
   */
  record Opened(Walk walk, Standing standing) {}

  /**
   * Opens it.
   *
   * @param detector with the categories that its model has learnt
   * @param label field of the truth
   * @param from where a replay of the same source stood; empty at the beginning
   * @throws InvalidConfigurationException if it is not there, holds nothing that was asked for, or
   *     is another than the one that {@code from} is of
   * @throws IOException if it is there and cannot be read
   */
  Opened open(DetectorConfig detector, Optional<LabelField> label, Optional<Standing> from)
      throws IOException;

  /** The topic that events come from; empty where it is the detector's, or would be. */
  Optional<String> topic();

  /** The option that names it, for messages. */
  String option();

  /** What it is, in a few words, without folders. */
  String description();

  /** What to say where no event was found in it. */
  String nothingFound();
}
