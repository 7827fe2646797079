package dev.weir.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainedLabelsTest extends TrainRun {

  @Test
  void labelsOfAFewEventsAreLearntFrom() throws IOException {
    assertThat(train("--set", "labels=known", "--set", "score.judge=label_probability")).isZero();

    assertThat(out.toString())
        .contains("labels   33 anomalous and 67 normal; average precision on the latest 7 and 13");
    assertThat(Files.readString(fixture.model(), StandardCharsets.ISO_8859_1))
        .contains("label_probability");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "labels=quiet|labels must say 1 of at least 5 events to learn from and 1 held out, found 0 and 0 in 'quiet'",
        "labels=flaws|missing or unclear: label 'flaws'",
        "labels=temp|labels must be a field that is no feature, entity or time, found 'temp'",
        "labels=flow,features=temp,pressure|at least one usable event",
      })
  void labelsThatTeachNothingAreOneLineAndLeaveNoFile(String settings, String message)
      throws IOException {
    String[] pair = settings.split(",", 2);
    String features = pair.length > 1 ? pair[1] : "model.epochs=4";
    assertThat(train("--set", pair[0], "--set", features)).isEqualTo(2);

    assertThat(err.toString()).contains(message).doesNotContain("\tat ");
    assertThat(filesIn(folder)).containsExactlyInAnyOrder("detector.properties", "pumps.csv");
  }
}
