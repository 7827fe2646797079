package dev.weir.detection.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.threshold.GoldenStream.Row;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenStreamTest {

  private final Judgement judgement = new Judgement();

  @ParameterizedTest
  @ValueSource(
      strings = {"g3_stream_basic", "g4_cold_start_prior", "g5_shift_incident_late", "g6_permuted"})
  void everyEventIsJudgedAndEveryPaneCountedAsInTheGoldenFile(String name)
      throws BadEventException {
    GoldenStream golden = GoldenStream.read(name + ".csv");
    PspThreshold threshold = new PspThreshold(golden.policy(), golden.prior());
    PspState state = new PspState();
    int index = 0;
    for (Row row : golden.rows()) {
      threshold.judge(state, row.time(), row.score(), judgement);
      assertRow(row, name + " row " + index++);
    }
    assertThat(ring(state)).isEqualTo(GoldenStream.state(name + ".state.csv"));
    assertScalars(state, name + ".state.csv");
  }

  @Test
  void permutedPanesAreJudgedAsTheTimeOrderedStream() throws BadEventException {
    GoldenStream golden = GoldenStream.read("g6_permuted.csv");
    List<Row> ordered = new ArrayList<>(golden.rows());
    ordered.sort((a, b) -> Long.compare(a.time(), b.time()));
    Map<Long, Row> permuted = new HashMap<>();
    golden.rows().forEach(row -> permuted.put(row.time(), row));
    PspThreshold threshold = new PspThreshold(golden.policy(), golden.prior());
    PspState state = new PspState();
    for (Row row : ordered) {
      threshold.judge(state, row.time(), row.score(), judgement);
      assertRow(permuted.get(row.time()), "time " + row.time());
    }
  }

  private void assertRow(Row row, String where) {
    assertThat(ScoreBuckets.bucketOf(row.score())).as(where).isEqualTo(row.bucket());
    if (Double.isInfinite(row.threshold())) {
      assertThat(judgement.threshold()).as(where).isInfinite();
    } else {
      assertThat(judgement.threshold())
          .as(where)
          .isCloseTo(row.threshold(), within(1e-9 * row.threshold()));
    }
    assertThat(judgement.pValue()).as(where).isCloseTo(row.pValue(), within(1e-9));
    assertThat(judgement.anomalous()).as(where).isEqualTo(row.anomalous());
    assertThat(judgement.tooLate()).as(where).isEqualTo(!row.learned());
  }

  private static void assertScalars(PspState state, String name) {
    assertThat(state.seen).isEqualTo(GoldenStream.scalar(name, "seen"));
    assertThat(state.nextRefresh).isEqualTo(GoldenStream.scalar(name, "nextref"));
    assertThat(state.snapshot.gate()).isEqualTo(GoldenStream.scalar(name, "capNow"));
    assertThat(state.late).isEqualTo(GoldenStream.scalar(name, "late"));
    assertThat(state.tooLate).isEqualTo(GoldenStream.scalar(name, "tooLate"));
  }

  /** Every pane as {@code id,gate,bucket:count ...}. */
  private static List<String> ring(PspState state) {
    ByteBuffer panes = ByteBuffer.allocate(PspState.MAXIMUM_PANES_BYTES);
    state.writePanes(panes);
    panes.flip().position(3);
    List<String> lines = new ArrayList<>();
    OpenPane pane = new OpenPane();
    while (panes.hasRemaining()) {
      PaneCodec.read(panes, pane);
      lines.add(line(pane));
    }
    lines.add(line(state.open));
    return lines;
  }

  private static String line(OpenPane pane) {
    Map<Integer, Integer> histogram = new TreeMap<>();
    for (int index = 0; index < pane.size(); index++) {
      histogram.put(pane.bucket(index), pane.count(index));
    }
    List<String> pairs = new ArrayList<>();
    histogram.forEach((bucket, count) -> pairs.add(bucket + ":" + count));
    return pane.id() + "," + pane.gate() + "," + String.join(" ", pairs);
  }
}
