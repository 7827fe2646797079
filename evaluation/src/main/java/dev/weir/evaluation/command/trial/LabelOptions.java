package dev.weir.evaluation.command.trial;

import dev.weir.command.LabelDelayOption;
import dev.weir.detection.InvalidConfigurationException;
import dev.weir.evaluation.series.Split;
import dev.weir.evaluation.series.label.ClassLabels;
import dev.weir.evaluation.series.label.Delayed;
import dev.weir.evaluation.series.label.OneVersusRest;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the labels say, and which of them count. A mixin. */
final class LabelOptions {

  @Option(
      names = "--normal-label",
      split = ",",
      paramLabel = "CLASS",
      description = "Where --label names classes: those that are normal, any other is anomalous.")
  private List<String> normal = List.of();

  @Option(
      names = "--one-versus-rest",
      split = ",",
      paramLabel = "CLASS",
      description =
          "Where --label names classes: make of each series one for each of these, learnt from the"
              + " class alone, with the other classes as anomalies.")
  private List<String> each = List.of();

  @Mixin private LabelDelayOption delay;

  /**
   * @throws InvalidConfigurationException if the options exclude each other
   */
  Split over(Split split) {
    if (!normal.isEmpty() && !each.isEmpty()) {
      throw new InvalidConfigurationException(
          "--normal-label must be left out with --one-versus-rest, found both");
    }
    Split classes = split;
    if (!normal.isEmpty()) {
      classes = new ClassLabels(split, normal);
    } else if (!each.isEmpty()) {
      classes = new OneVersusRest(split, each);
    }
    return delay.days().isPresent() ? new Delayed(classes, delay.days().getAsInt()) : classes;
  }
}
