package dev.weir.trainer.use.encode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.trainer.TrainingFixture;
import dev.weir.trainer.use.UsedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodeCommandTest {

  @TempDir Path folder;

  private UsedModel model;
  private Path latents;
  private Path report;

  @BeforeEach
  void name() {
    model = new UsedModel(folder);
    latents = folder.resolve("latents.csv");
    report = folder.resolve("report.html");
  }

  @Test
  void oneRowAnEventInTheOrderOfTheFile() throws IOException {
    model.train("model.layers=4,2");

    assertThat(encode()).isZero();

    List<String> lines = Files.readAllLines(latents);
    assertThat(lines).hasSize(1 + TrainingFixture.ROWS).startsWith("entity,time,l0,l1");
    assertThat(lines.get(1)).startsWith("north,2023-11-14T22:13:20.000Z,");
    assertThat(lines.get(2)).startsWith("south,2023-11-14T22:14:20.000Z,");
    assertThat(model.out()).contains("Encoded 400 events into 2 values each");
  }

  @Test
  void chosenRowsOnly() throws IOException {
    model.train();
    encode();
    List<String> all = Files.readAllLines(latents);

    assertThat(encode("--rows", "10..20")).isZero();

    List<String> expected = new ArrayList<>(all.subList(11, 21));
    expected.add(0, all.get(0));
    assertThat(Files.readAllLines(latents)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"features.window=1", "features.window=4", "features.standardise=together"})
  void principalComponentsExplainAsMuchAsAModelOfThem(String setting) throws IOException {
    model.train("model.autoencoder=pca", "model.layers=2", setting);

    assertThat(encode("--report", report.toString(), "--set", setting)).isZero();

    Matcher shares = Pattern.compile("pca +2 values +(\\S+) %").matcher(model.out());
    assertThat(shares.find()).isTrue();
    String ofModel = shares.group(1);
    assertThat(Double.parseDouble(ofModel)).isBetween(50.0, 100.0);
    assertThat(shares.find()).isTrue();
    assertThat(shares.group(1)).isEqualTo(ofModel);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4,1", "4,2", "6,3", "8,5"})
  void theReportHasAPictureOfEveryWidth(String layers) throws IOException {
    model.train("model.layers=" + layers);

    assertThat(encode("--report", report.toString(), "--label", "label")).isZero();

    String page = Files.readString(report);
    assertThat(page)
        .contains("Latents of model &#39;pumps&#39;", "explained variance", "normal")
        .doesNotContain("NaN", "<script", "src=");
    assertThat(page.split("<circle")).hasSize(1 + 2 * TrainingFixture.ROWS);
  }

  @Test
  void anotherDetectorsModelIsRefusedAndLeavesNoFile() throws IOException {
    model.train();

    assertThat(encode("--set", "features=temp,flow")).isEqualTo(2);

    assertThat(model.err()).contains("expects 3 features, found 2: missing [pressure]");
    assertThat(latents).doesNotExist();
  }

  @Test
  void aModelOfAnotherConditionIsRefused() throws IOException {
    model.train("model.condition=flow");
    assertThat(encode()).isEqualTo(2);
    assertThat(model.err()).contains("expects model.condition=[flow], found []");

    model.train();
    assertThat(encode("--set", "model.condition=flow")).isEqualTo(2);
    assertThat(model.err()).contains("expects model.condition=[], found [flow]");
  }

  @Test
  void noModelIsRefused() throws IOException {
    assertThat(encode()).isEqualTo(2);

    assertThat(model.err()).contains("Model must be an existing file, found none at");
  }

  @Test
  void noEventsAreRefusedAndLeaveNoFile() throws IOException {
    model.train();

    assertThat(encode("--rows", "1000..")).isEqualTo(2);

    assertThat(model.err()).contains("--data must hold at least one usable event, found none");
    assertThat(latents).doesNotExist();
  }

  private int encode(String... more) throws IOException {
    List<String> options =
        new ArrayList<>(List.of("--data", model.events().toString(), "--out", latents.toString()));
    options.addAll(List.of(more));
    return model.run("encode", options);
  }
}
