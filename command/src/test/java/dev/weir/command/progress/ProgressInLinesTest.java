package dev.weir.command.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressInLinesTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private long nanos;
  private final Progress progress =
      new ProgressInLines(
          "Training",
          "epochs",
          40,
          false,
          new PrintStream(bytes, true, StandardCharsets.UTF_8),
          () -> nanos);

  @Test
  void printsAtMostOneLineInFiveSeconds() {
    for (int epoch = 1; epoch <= 40; epoch++) {
      nanos += 1_000_000_000L;
      progress.reach(epoch);
    }
    assertThat(lines()).hasSize(8).first().isEqualTo("Training: 5 of 40 epochs, 5.0 s");
  }

  @Test
  void endsWithALineThatCarriesTheNote() {
    progress.reach(40);
    progress.note("loss 0.01");
    progress.close();
    assertThat(lines()).containsExactly("Training: 40 of 40 epochs, 0.0 s, loss 0.01");
  }

  @Test
  void saysNothingOfWorkThatNeverBegan() {
    progress.close();
    assertThat(bytes.size()).isZero();
  }

  @Test
  void tellsTheRateAndTheTimeLeftOnceTheTotalIsKnown() {
    Progress replay =
        new ProgressInLines(
            "Replaying",
            "events",
            -1,
            true,
            new PrintStream(bytes, true, StandardCharsets.UTF_8),
            () -> nanos);
    nanos += 5_000_000_000L;
    replay.reach(10_000);
    replay.expect(40_000);
    nanos += 5_000_000_000L;
    replay.reach(20_000);
    nanos += 10_000_000_000L;
    replay.expect(40_000);
    replay.reach(40_000);
    assertThat(lines())
        .containsExactly(
            "Replaying: 10,000 events, 5.0 s, 2,000 a second",
            "Replaying: 20,000 of about 40,000 events, 10.0 s, 2,000 a second, 10 s left",
            "Replaying: 40,000 events, 20.0 s, 2,000 a second");
  }

  private List<String> lines() {
    return bytes.toString(StandardCharsets.UTF_8).strip().lines().toList();
  }
}
