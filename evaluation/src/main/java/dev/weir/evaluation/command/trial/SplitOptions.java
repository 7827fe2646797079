package dev.weir.evaluation.command.trial;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.history.Selection;
import dev.weir.evaluation.series.Split;
import dev.weir.evaluation.series.drawn.MarkedSplit;
import dev.weir.evaluation.series.label.NormalRows;
import dev.weir.evaluation.series.split.Capped;
import dev.weir.evaluation.series.split.FeaturesOfHeader;
import dev.weir.evaluation.series.split.PairSplit;
import dev.weir.evaluation.series.split.RowSplit;
import dev.weir.evaluation.series.split.ShareSplit;
import dev.weir.evaluation.series.split.WholeFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How each series splits into what is learnt from and what is judged. A mixin. */
final class SplitOptions {

  @Option(
      names = "--train-rows",
      paramLabel = "A..B",
      description =
          "Learn from rows A to B of each file, 0-based, B excluded; judge those from B on.")
  private Optional<String> trainRows = Optional.empty();

  @Option(
      names = "--train-share",
      paramLabel = "S",
      description =
          "Learn from the first rows of each CSV file, a share S of them; judge the others.")
  private Optional<Double> trainShare = Optional.empty();

  @Option(
      names = "--pairs",
      paramLabel = "TRAIN,TEST",
      description =
          "Two files are a series, told by how their names end before .csv: with _train,_test"
              + " learn from pump_train.csv, judge pump_test.csv.")
  private Optional<String> pairs = Optional.empty();

  @Mixin private TimeOptions times;

  @Option(
      names = "--test-share",
      paramLabel = "S",
      description =
          "For tables: judge a share S of the rows, drawn by each seed, and learn from the others.")
  private Optional<Double> testShare = Optional.empty();

  @Option(names = "--train-normal", description = "Learn only from rows whose label is 0.")
  private boolean trainNormal;

  @Option(
      names = "--train-at-most",
      paramLabel = "N",
      description = "Learn from no more than the first N of these rows.")
  private long trainAtMost = Long.MAX_VALUE;

  @Option(
      names = "--test-at-most",
      paramLabel = "N",
      description = "Judge no more than the first N of these rows.")
  private long testAtMost = Long.MAX_VALUE;

  @Option(
      names = "--judge-all",
      description =
          "Judge each file from its first row on, what is learnt from too; for the NAB score, which"
              + " leaves out the beginning by itself.")
  private boolean judgeAll;

  @Mixin private LabelOptions labels;

  @Option(
      names = "--features",
      paramLabel = "NAMES",
      description =
          "Take as features of each series the columns that match, for example 'f*'; where not"
              + " given, the detector's.")
  private Optional<String> features = Optional.empty();

  /**
   * @throws InvalidConfigurationException if not exactly one split is asked for, or it makes no
   *     sense
   */
  Split split() {
    Numbers.requireAtLeastOne("--train-at-most", trainAtMost);
    Numbers.requireAtLeastOne("--test-at-most", testAtMost);
    if (testAtMost < Long.MAX_VALUE && times.hasHistory()) {
      throw new InvalidConfigurationException(
          "--test-at-most must be left out with --history-from, found both. Bound what is judged with --test-until");
    }
    Split split = one(ways());
    if (judgeAll) {
      split = new WholeFiles(split);
    }
    split = labels.over(split);
    if (trainNormal) {
      split = new NormalRows(split);
    }
    if (trainAtMost < Long.MAX_VALUE || testAtMost < Long.MAX_VALUE) {
      split = new Capped(split, trainAtMost, testAtMost);
    }
    return features.isPresent() ? new FeaturesOfHeader(split, features.get()) : split;
  }

  private List<Split> ways() {
    List<Split> ways = new ArrayList<>();
    trainRows.ifPresent(rows -> ways.add(rows(rows)));
    trainShare.ifPresent(share -> ways.add(new ShareSplit(share, trainAtMost)));
    pairs.ifPresent(suffixes -> ways.add(pair(suffixes)));
    times.split().ifPresent(ways::add);
    testShare.ifPresent(share -> ways.add(marked(share)));
    return ways;
  }

  private static Split one(List<Split> ways) {
    if (ways.size() != 1) {
      throw new InvalidConfigurationException(
          "One of --train-rows, --train-share, --pairs, --train-until and --test-share must say what is learnt from, found %s"
              .formatted(ways.isEmpty() ? "none" : ways.size() + " of them"));
    }
    return ways.get(0);
  }

  private static Split rows(String text) {
    try {
      Selection rows = Selection.parse(text, Optional.empty(), Optional.empty());
      if (rows.endRow() == Long.MAX_VALUE) {
        throw new IllegalArgumentException("rows must have an end, found '%s'".formatted(text));
      }
      return new RowSplit(rows.firstRow(), rows.endRow());
    } catch (IllegalArgumentException e) {
      throw new InvalidConfigurationException("--train-" + e.getMessage());
    }
  }

  private static Split pair(String text) {
    String[] suffixes = text.split(",");
    if (suffixes.length != 2 || suffixes[0].isBlank() || suffixes[0].equals(suffixes[1])) {
      throw new InvalidConfigurationException(
          "--pairs must be two different ends of names such as _train,_test, found '%s'"
              .formatted(text));
    }
    return new PairSplit(suffixes[0].strip(), suffixes[1].strip());
  }

  private static Split marked(double share) {
    if (!(share > 0 && share < 1)) {
      throw new InvalidConfigurationException("--test-share must be in (0, 1), found " + share);
    }
    return new MarkedSplit(share);
  }
}
