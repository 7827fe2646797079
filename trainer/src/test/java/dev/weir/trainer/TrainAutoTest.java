package dev.weir.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code weir train} where it has to choose the family itself. */
class TrainAutoTest extends TrainRun {

  @ParameterizedTest
  @CsvSource({
    "1, 'pca, memory, dense, denoising'",
    "4, 'pca, memory, dense, denoising, convolutional, recurrent'"
  })
  void autoKeepsTheFamilyWhoseScoresTellFaultsBest(int window, String families) throws IOException {
    String rows = "features.window=" + window;
    assertThat(train("--set", "model.autoencoder=auto", "--set", rows, "--set", "model.epochs=2"))
        .isZero();

    String printed = out.toString();
    Matcher chosen = Pattern.compile("Chosen '([a-z]+)': its scores best tell").matcher(printed);
    assertThat(chosen.find()).isTrue();
    Matcher lines =
        Pattern.compile("(?m)^  ([a-z]+) +(?:(0\\.[0-9]{3}) |left out: held-out loss)")
            .matcher(printed);
    Map<String, Double> byFamily = new LinkedHashMap<>();
    while (lines.find()) {
      byFamily.put(lines.group(1), lines.group(2) == null ? 0 : Double.valueOf(lines.group(2)));
    }
    assertThat(String.join(", ", byFamily.keySet())).isEqualTo(families);
    assertThat(byFamily.get(chosen.group(1)))
        .isGreaterThanOrEqualTo(Collections.max(byFamily.values()) - 0.0015);
    assertThat(printed).containsPattern(chosen.group(1) + " +0\\.[0-9]{3} .*kept: ");
    assertThat(Files.readString(fixture.model(), StandardCharsets.ISO_8859_1))
        .contains("\"family\":\"" + chosen.group(1) + "\"");
  }

  @Test
  void autoLeavesOutAFamilyThatCannotHaveTheScoreThatWasAskedFor() throws IOException {
    String[] settings = {"--set", "model.autoencoder=auto", "--set", "model.score=mahalanobis"};
    assertThat(train(settings)).isZero();

    assertThat(out.toString())
        .containsPattern(
            "memory +left out: model.score must be distance with model.autoencoder=memory, found mahalanobis");
    assertThat(Files.readString(fixture.model(), StandardCharsets.ISO_8859_1))
        .contains("\"score\":\"mahalanobis\"");
  }

  @Test
  void autoLeavesOutWhatCannotBeMade() throws IOException {
    assertThat(train("--set", "model.autoencoder=auto", "--set", "model.layers=6,4")).isZero();

    assertThat(out.toString()).containsPattern("pca +left out: model.layers must be in \\[1, 3\\)");
  }

  @Test
  void autoThatCanMakeNothingSaysWhy() throws IOException {
    assertThat(train("--set", "model.autoencoder=auto", "--rows", "0..20")).isEqualTo(2);

    assertThat(err.toString()).contains("events to learn from must be at least 40, found 16");
    assertThat(fixture.model()).doesNotExist();
  }
}
