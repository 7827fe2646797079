package dev.weir.evaluation.command.trial;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.evaluation.Trial;
import dev.weir.evaluation.contender.Contender;
import dev.weir.evaluation.output.ComparisonText;
import dev.weir.evaluation.result.Reference;
import dev.weir.evaluation.result.Requirement;
import dev.weir.evaluation.result.Shown;
import dev.weir.evaluation.series.Split;
import dev.weir.evaluation.series.file.DataFiles;
import dev.weir.streams.replay.figures.Metric;
import dev.weir.streams.replay.figures.Metrics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is tried on what, and what is asked of it: all that a set of a suite may say. A mixin. */
public final class TrialOptions {

  @Mixin private ContenderOptions contenders;

  @Option(
      names = "--pattern",
      paramLabel = "GLOB",
      description =
          "Files of the folder that are meant, for example 'valve1_*', or '*/*.csv' in folders of"
              + " it; all of the folder itself when not given.")
  private String pattern = DataFiles.ANY;

  @Option(
      names = "--label",
      paramLabel = "COLUMN",
      description = "Column that holds 1 where an event is anomalous, else 0; never a feature.")
  private String label;

  @Mixin private SplitOptions splits;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description = "Train each model with seeds 1 to N; default ${DEFAULT-VALUE}.")
  private int seeds = 3;

  @Option(
      names = "--metrics",
      split = ",",
      paramLabel = "NAME",
      description =
          "Metrics of the first table; docs/vocabulary.md says what each means. Files have all.")
  private List<String> metrics = ComparisonText.USUAL;

  @Option(
      names = "--require",
      split = ",",
      paramLabel = "METRIC>=X",
      description =
          "What must hold of every detector, for example event_f1>=0.5,false_alarm_rate<=0.01:"
              + " figures of all series together where they follow from counts, else means of the"
              + " series. Exit code 1 where it does not.")
  private List<String> required = new ArrayList<>();

  /**
   * What is to be tried.
   *
   * @param name of the trial among others
   * @param data folder of the series
   * @param folder that relative paths of detector files begin at
   * @throws InvalidConfigurationException if it makes no sense
   */
  public Trial trial(String name, Path data, Path folder) throws IOException {
    if (label == null) {
      throw new InvalidConfigurationException("--label must name a column, found none");
    }
    Numbers.requireAtLeastOne("--seeds", seeds);
    List<Contender> all = contenders.contenders(folder);
    Split split = splits.split();
    return new Trial(name, all, DataFiles.matching(data, pattern), split, label, seeds);
  }

  /**
   * What is shown of it.
   *
   * @param references beside it
   * @param eachSeries metrics that are also shown series by series
   */
  public Shown shown(List<Reference> references, List<String> eachSeries) {
    return new Shown(metrics(), !splits.split().isDrawn(), references, eachSeries);
  }

  private List<String> metrics() {
    for (String name : metrics) {
      if (Metrics.named(name).filter(metric -> metric.kind() != Metric.Kind.TIME).isEmpty()) {
        throw new InvalidConfigurationException(
            "--metrics must be names of docs/vocabulary.md, found '%s'".formatted(name));
      }
    }
    return metrics;
  }

  public List<Requirement> required() {
    return required.stream().map(Requirement::parse).toList();
  }
}
