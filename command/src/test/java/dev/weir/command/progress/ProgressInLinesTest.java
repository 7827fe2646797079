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

  private List<String> lines() {
    return bytes.toString(StandardCharsets.UTF_8).strip().lines().toList();
  }
}
