package dev.weir.streams.command.replay;

import dev.weir.command.LabelDelayOption;
import dev.weir.command.TimeArgument;
import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.evaluation.label.LabelPolicy;
import dev.weir.detection.event.label.LabelField;
import dev.weir.streams.replay.plan.Labels;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which labels of a replay count. A mixin. */
public final class LabelOptions {

  @Option(
      names = "--judge-from",
      paramLabel = "TIME",
      description =
          "Count labels of events from this time on; those before are replayed all the same, for"
              + " thresholds and windows to know them.")
  private String judgeFrom;

  @Mixin private LabelDelayOption delay;

  /**
   * @param field that holds the truth
   * @throws InvalidConfigurationException if there is none and the options are about it
   */
  public Optional<Labels> of(Optional<LabelField> field) {
    Optional<Instant> from = TimeArgument.parse("--judge-from", judgeFrom);
    OptionalInt days = delay.days();
    if (field.isEmpty() && (from.isPresent() || days.isPresent())) {
      throw new InvalidConfigurationException(
          "%s must come with --label, found it alone"
              .formatted(from.isPresent() ? "--judge-from" : "--label-delay"));
    }
    return field.map(where -> new Labels(where, new LabelPolicy(from, days)));
  }
}
