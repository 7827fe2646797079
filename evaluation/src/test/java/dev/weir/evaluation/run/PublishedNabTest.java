package dev.weir.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.detection.evaluation.label.LabelPolicy;
import dev.weir.detection.evaluation.nab.Probation;
import dev.weir.detection.event.file.CsvRows;
import dev.weir.detection.threshold.PspPolicy;
import dev.weir.evaluation.contender.Contender;
import dev.weir.evaluation.job.Outcome;
import dev.weir.evaluation.result.Comparison;
import dev.weir.evaluation.result.Row;
import dev.weir.streams.replay.figures.Observer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Published detections on NAB's files, gone through as the outcomes of an evaluation, file by file;
 * not part of this repository: {@code -Dweir.nab.golden=FOLDER -Dweir.nab.data=FOLDER}. The first
 * holds {@code detections.csv.gz} ({@code detector,profile,file,rows,…,score,detected rows}) and
 * {@code expected.csv} ({@code detector,profile,files,score}), the second NAB's files as CSV with a
 * column {@code label}, zipped.
 */
@EnabledIfSystemProperty(named = "weir.nab.golden", matches = ".+")
class PublishedNabTest {

  private static final Map<String, String> METRICS =
      Map.of(
          "standard", "nab_standard",
          "reward_low_FP_rate", "nab_low_fp",
          "reward_low_FN_rate", "nab_low_fn");

  private final Path golden = Path.of(System.getProperty("weir.nab.golden"));
  private final Path data = Path.of(System.getProperty("weir.nab.data"));

  @Test
  void allSeriesTogetherScoreAsPublished() throws IOException {
    List<List<String>> files = rows(golden.resolve("detections.csv.gz"));
    List<List<String>> expected = rows(golden.resolve("expected.csv"));
    assertThat(expected).isNotEmpty();

    for (List<String> cells : expected) {
      Contender contender = new Contender(cells.get(0), "", Contender.Kind.DETECTOR, "", Map.of());
      List<Outcome> outcomes = new ArrayList<>();
      for (List<String> file : files) {
        if (file.subList(0, 2).equals(cells.subList(0, 2))) {
          outcomes.add(outcome(file));
        }
      }
      Row row = new Comparison(List.of(contender), outcomes).rows().get(0);

      assertThat(row.totals().get(METRICS.get(cells.get(1))).value())
          .as("%s, %s", cells.get(0), cells.get(1))
          .isCloseTo(Double.parseDouble(cells.get(3)), within(1e-4));
    }
  }

  private Outcome outcome(List<String> cells) throws IOException {
    Set<String> alerts = new HashSet<>(List.of(cells.get(6).split(" ")));
    Observer observer =
        new Observer(
            PspPolicy.guarded(), Optional.of(Probation.NAB), LabelPolicy.everyLabel(), false);
    List<List<String>> rows = rows(data.resolve(cells.get(2) + ".gz"));
    for (int row = 0; row < rows.size(); row++) {
      boolean window = Double.parseDouble(rows.get(row).get(2)) == 1;
      observer.event();
      if (alerts.contains(Integer.toString(row))) {
        observer.opens("file");
      }
      observer.score("file", row * 60_000L, 0, Double.NaN, Double.NaN, window ? 1 : 0);
    }
    return new Outcome(
        cells.get(0), cells.get(2), 1, Figures.of(observer.conclude(Duration.ZERO)), "");
  }

  private List<List<String>> rows(Path file) throws IOException {
    List<List<String>> all = new ArrayList<>();
    assertThat(Files.exists(file)).as("%s", file).isTrue();
    try (CsvRows rows = CsvRows.open(file)) {
      List<String> row = rows.next();
      while (!row.isEmpty()) {
        all.add(row);
        row = rows.next();
      }
    }
    return all;
  }
}
