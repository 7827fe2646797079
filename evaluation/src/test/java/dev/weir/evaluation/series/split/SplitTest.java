package dev.weir.evaluation.series.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.evaluation.label.LabelPolicy;
import dev.weir.detection.event.label.LabelField;
import dev.weir.detection.history.Selection;
import dev.weir.evaluation.series.Series;
import dev.weir.evaluation.series.Split;
import dev.weir.evaluation.series.drawn.MarkedSplit;
import dev.weir.evaluation.series.label.ClassLabels;
import dev.weir.evaluation.series.label.Delayed;
import dev.weir.evaluation.series.label.NormalRows;
import dev.weir.evaluation.series.label.OneVersusRest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitTest {

  @TempDir private Path folder;

  @Test
  void aShareOfTheRowsIsRoundedDownAndBounded() throws IOException {
    Path file = file("pump.csv", 101);

    assertThat(split(new ShareSplit(0.15, 750), file).training().endRow()).isEqualTo(15);
    assertThat(split(new ShareSplit(0.15, 12), file).training().endRow()).isEqualTo(12);
    assertThat(split(new ShareSplit(0.15, 12), file).test().firstRow()).isEqualTo(12);
  }

  @Test
  void rowsBehindThoseLearntFromAreJudged() throws IOException {
    Series series = split(new RowSplit(2, 5), file("pump.csv.gz", 9));

    assertThat(series.name()).isEqualTo("pump");
    assertThat(series.training().firstRow()).isEqualTo(2);
    assertThat(series.training().endRow()).isEqualTo(5);
    assertThat(series.test().firstRow()).isEqualTo(5);
    assertThat(series.test().endRow()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void wholeFilesAreJudgedFromTheirFirstRow() throws IOException {
    Series series = split(new WholeFiles(new RowSplit(2, 5)), file("pump.csv", 9));

    assertThat(series.training().endRow()).isEqualTo(5);
    assertThat(series.test().firstRow()).isZero();
    assertThat(series.test().endRow()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void twoFilesAreASeries() throws IOException {
    Path training = file("a_train.csv", 3);
    Path test = file("a_test.csv", 3);

    List<Series> series =
        new PairSplit("_train", "_test").split(List.of(test, training), 1, folder);

    assertThat(series).hasSize(1);
    assertThat(series.get(0).name()).isEqualTo("a");
    assertThat(series.get(0).training().path()).isEqualTo(training);
    assertThat(series.get(0).test().path()).isEqualTo(test);
  }

  @Test
  void filesCalledJustSoAreNamedAfterTheirFolder() throws IOException {
    Path training = file("training.csv", 3);
    Path test = file("testing.csv", 3);

    List<Series> series =
        new PairSplit("training", "testing").split(List.of(test, training), 1, folder);

    assertThat(series).extracting(Series::name).containsExactly(folder.getFileName().toString());
    assertThat(series.get(0).training().path()).isEqualTo(training);
  }

  @Test
  void pairsOfOneNameAreRefused() throws IOException {
    Files.createDirectory(folder.resolve("more"));
    List<Path> files =
        List.of(
            file("a_train.csv", 3),
            file("a_test.csv", 3),
            file("more/a_train.csv", 3),
            file("more/a_test.csv", 3));

    assertThatThrownBy(() -> new PairSplit("_train", "_test").split(files, 1, folder))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessage(
            "--pattern must match files whose series have different names, found 'a' of %s and %s",
            files.get(0), files.get(2));
  }

  @Test
  void drawnPartsOfOneNameAreRefusedAndNotOverwritten() throws IOException {
    Files.createDirectory(folder.resolve("more"));
    List<Path> files = List.of(file("t.csv", 40), file("more/t.csv", 80));
    Path scratch = Files.createDirectory(folder.resolve("scratch"));

    assertThatThrownBy(() -> new MarkedSplit(0.3).split(files, 0, scratch))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("found 't' of " + files.get(0));
    assertThat(Files.readAllLines(scratch.resolve("marked-0/t_train.csv"))).hasSize(1 + 34);
  }

  @Test
  void aFileWithoutItsOtherHalfIsNamed() throws IOException {
    Path training = file("a_train.csv", 3);

    assertThatThrownBy(() -> new PairSplit("_train", "_test").split(List.of(training), 1, folder))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("a_train.csv must have a file a_test beside it, found none");
  }

  @Test
  void markedRowsAreJudgedAndTheOthersLearntFrom() throws IOException {
    Series series = new MarkedSplit(0.3).split(List.of(file("t.csv", 40)), 0, folder).get(0);

    assertThat(Files.readAllLines(series.test().path()))
        .containsExactly("v,label", "3,1", "10,0", "18,1", "20,0", "21,1", "33,1");
    assertThat(Files.readAllLines(series.training().path())).hasSize(1 + 34);
  }

  @Test
  void ofNormalRowsTheFirstAreLearntFrom() throws IOException {
    Split split = new Capped(new NormalRows(new RowSplit(1, 600)), 50, Long.MAX_VALUE);

    Series series = split(split, file("t.csv", 9));

    assertThat(series.training().selection()).isEqualTo(Selection.ofRows(1, 600).ofNormal(50));
    assertThat(series.test().selection()).isEqualTo(Selection.ofRows(600, Long.MAX_VALUE));
  }

  @Test
  void classesThatAreNamedAreNormal() throws IOException {
    Series series = split(new ClassLabels(new RowSplit(0, 5), List.of("3", "8")), file("t.csv", 9));

    assertThat(series.labelling().field("digit"))
        .isEqualTo(new LabelField("digit", Set.of("3", "8")));
    assertThat(series.training().normal()).isFalse();
  }

  @Test
  void eachClassIsASeriesLearntFromItselfAlone() throws IOException {
    List<Series> series =
        new OneVersusRest(new RowSplit(0, 5), List.of("3", "8"))
            .split(List.of(file("t.csv", 9)), 1, folder);

    assertThat(series).extracting(Series::name).containsExactly("t-3", "t-8");
    assertThat(series.get(1).labelling().field("digit").normal()).containsExactly("8");
    assertThat(series.get(1).training().selection())
        .isEqualTo(Selection.ofRows(0, 5).ofNormal(Long.MAX_VALUE));
    assertThat(series.get(1).test().selection().onlyNormal()).isFalse();
  }

  @Test
  void featuresAreTheColumnsThatMatch() throws IOException {
    Series series = split(new FeaturesOfHeader(new RowSplit(0, 5), "v*"), file("t.csv", 9));

    assertThat(series.settings()).containsEntry("features", "v");
  }

  @Test
  void noMoreThanTheFirstRowsAreUsed() throws IOException {
    Series series = split(new Capped(new RowSplit(2, 8), 3, 4), file("t.csv", 20));

    assertThat(series.training().endRow()).isEqualTo(5);
    assertThat(series.test().firstRow()).isEqualTo(8);
    assertThat(series.test().endRow()).isEqualTo(12);
  }

  @Test
  void ofEventsOfATimeTheFirstAreUsedWhereverTheirRows() throws IOException {
    Optional<Instant> middle = Optional.of(Instant.parse("2026-03-15T00:00:00Z"));
    Split split =
        new InstantSplit(Optional.empty(), middle, Optional.empty(), middle, Optional.empty());

    Series series = split(new Capped(split, 3, 4), file("t.csv", 9));

    assertThat(series.training().selection())
        .isEqualTo(new Selection(0, Long.MAX_VALUE, Optional.empty(), middle).atMost(3));
    assertThat(series.test().selection())
        .isEqualTo(new Selection(0, Long.MAX_VALUE, middle, Optional.empty()).atMost(4));
  }

  @Test
  void historyIsReplayedAndDoesNotCount() throws IOException {
    Instant begin = Instant.parse("2026-03-01T00:00:00Z");
    Instant judged = Instant.parse("2026-03-15T00:00:00Z");
    Instant end = Instant.parse("2026-03-22T00:00:00Z");
    Split split =
        new InstantSplit(
            Optional.empty(),
            Optional.of(begin),
            Optional.of(begin),
            Optional.of(judged),
            Optional.of(end));

    Series series = split(new Delayed(split, 7), file("t.csv", 9));

    assertThat(series.test().selection().from()).contains(begin);
    assertThat(series.test().selection().until()).contains(end);
    assertThat(series.labelling().policy())
        .isEqualTo(new LabelPolicy(Optional.of(judged), OptionalInt.of(7)));
  }

  @Test
  void withoutHistoryAllThatIsReplayedIsJudged() throws IOException {
    Instant judged = Instant.parse("2026-03-15T00:00:00Z");
    Split split =
        new InstantSplit(
            Optional.empty(),
            Optional.of(judged),
            Optional.empty(),
            Optional.of(judged),
            Optional.empty());

    Series series = split(split, file("t.csv", 9));

    assertThat(series.test().selection().from()).contains(judged);
    assertThat(series.labelling().policy()).isEqualTo(LabelPolicy.everyLabel());
  }

  private Series split(Split split, Path file) throws IOException {
    return split.split(List.of(file), 1, folder).get(0);
  }

  /** Every third row is an anomaly. */
  private Path file(String name, int rows) throws IOException {
    return Files.write(
        folder.resolve(name),
        Stream.concat(
                Stream.of("v,label"),
                Stream.iterate(0, row -> row + 1)
                    .limit(rows)
                    .map(row -> row + "," + (row % 3 == 0 && row > 0 ? 1 : 0)))
            .toList());
  }
}
