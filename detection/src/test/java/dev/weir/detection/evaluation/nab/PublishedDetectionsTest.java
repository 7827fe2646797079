package dev.weir.detection.evaluation.nab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.detection.evaluation.JudgedEvents;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Published detections on NAB's files beside their scores, which are not part of this repository:
 * {@code -Dweir.nab.golden=FOLDER -Dweir.nab.data=FOLDER}. The first holds {@code
 * detections.csv.gz} ({@code detector,profile,file,rows,…,score,detected rows}) and {@code
 * expected.csv} ({@code detector,profile,files,score}), the second NAB's files as CSV with a column
 * {@code label}, zipped or not.
 */
@EnabledIfSystemProperty(named = "weir.nab.golden", matches = ".+")
class PublishedDetectionsTest {

  private static final Map<String, NabProfile> PROFILES =
      Map.of(
          "standard", NabProfile.STANDARD,
          "reward_low_FP_rate", NabProfile.LOW_FP,
          "reward_low_FN_rate", NabProfile.LOW_FN);

  private final Path golden = Path.of(System.getProperty("weir.nab.golden"));
  private final Path data = Path.of(System.getProperty("weir.nab.data"));

  @Test
  void everyFileByItselfScoresAsPublished() throws IOException {
    int scored = 0;
    for (String[] cells : lines(golden.resolve("detections.csv.gz"))) {
      if (!cells[5].isEmpty()) {
        JudgedEvents events = new JudgedEvents();
        file(cells).addTo(events, cells[2]);
        close(events, cells[1], cells[5]);
        scored++;
      }
    }
    assertThat(scored).isPositive();
  }

  @Test
  void allFilesTogetherScoreAsPublished() throws IOException {
    Map<String, JudgedEvents> detectors = new TreeMap<>();
    for (String[] cells : lines(golden.resolve("detections.csv.gz"))) {
      file(cells)
          .addTo(
              detectors.computeIfAbsent(cells[0] + "," + cells[1], key -> new JudgedEvents()),
              cells[2]);
    }
    List<String[]> expected = lines(golden.resolve("expected.csv"));
    assertThat(expected).isNotEmpty();
    for (String[] cells : expected) {
      close(detectors.get(cells[0] + "," + cells[1]), cells[1], cells[3]);
    }
  }

  private static void close(JudgedEvents events, String profile, String expected) {
    double score =
        NabScore.of(events.series(), Probation.NAB).in(PROFILES.get(profile)).orElseThrow();
    assertThat(score).isCloseTo(Double.parseDouble(expected), within(1e-4));
  }

  private NabRows file(String[] cells) throws IOException {
    Path plain = data.resolve(cells[2]);
    List<String[]> rows = lines(Files.exists(plain) ? plain : data.resolve(cells[2] + ".gz"));
    assertThat(rows).hasSize(Integer.parseInt(cells[3]));
    BitSet windows = new BitSet();
    for (int row = 0; row < rows.size(); row++) {
      windows.set(row, Double.parseDouble(rows.get(row)[2]) == 1);
    }
    return new NabRows(rows.size(), windows, NabRows.rows(cells[6], " "));
  }

  private static List<String[]> lines(Path file) throws IOException {
    List<String[]> lines = new ArrayList<>();
    boolean zipped = file.toString().endsWith(".gz");
    try (var bytes = Files.newInputStream(file);
        var reader =
            new BufferedReader(
                new InputStreamReader(
                    zipped ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8))) {
      reader.lines().skip(1).forEach(line -> lines.add(line.split(",", -1)));
    }
    return lines;
  }
}
