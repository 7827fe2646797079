package dev.weir.trainer.use.reconstruct;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.trainer.use.UsedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconstructCommandTest {

  @TempDir Path folder;

  private UsedModel model;
  private Path out;

  @BeforeEach
  void name() {
    model = new UsedModel(folder);
    out = folder.resolve("cleaned.csv");
  }

  @Test
  void otherColumnsStayAndGapsAreFilled() throws IOException {
    model.train("model.autoencoder=pca", "model.layers=1");
    List<String[]> before = rows(model.events());

    assertThat(clean()).isZero();

    List<String[]> after = rows(out);
    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < after.size(); i++) {
      assertThat(columns(after.get(i), 0, 1, 5, 6)).isEqualTo(columns(before.get(i), 0, 1, 5, 6));
      assertThat(after.get(i)[3]).isNotBlank();
    }
    assertThat(model.out()).contains("Cleaned 400 events");
  }

  /** The fixture's features follow one level; what is beside it is noise. */
  @Test
  void noiseBecomesLess() throws IOException {
    model.train("model.autoencoder=pca", "model.layers=1");

    clean();

    assertThat(noise(out)).isLessThan(0.5 * noise(model.events()));
  }

  @Test
  void rowsThatAreNotChosenAndBadOnesStayAsTheyAre() throws IOException {
    model.train();
    Path file = model.events();
    Files.writeString(file, Files.readString(file).replaceFirst("(?m)^1700000720,", "never,"));
    List<String> before = Files.readAllLines(file);

    assertThat(model.run("reconstruct", options(file, "--rows", "10..20"))).isZero();

    List<String> after = Files.readAllLines(out);
    assertThat(after.subList(0, 11)).isEqualTo(before.subList(0, 11));
    assertThat(after.get(11)).isNotEqualTo(before.get(11));
    assertThat(after.get(13)).startsWith("never,").isEqualTo(before.get(13));
    assertThat(after.subList(21, 401)).isEqualTo(before.subList(21, 401));
    assertThat(model.out()).contains("Cleaned 9 events");
  }

  /** Training has not seen the state of one row, and another has no pressure. */
  @Test
  void whatTheModelIsToldStaysAsItIs() throws IOException {
    String[] told = {
      "features=temp,pressure,flow,state",
      "features.state.type=categorical",
      "model.condition=state,pressure"
    };
    model.train(told);
    Path file = model.events();
    Files.writeString(file, Files.readString(file).replaceFirst("busy", "broken"));

    assertThat(model.run("reconstruct", options(file), told)).isZero();

    List<String[]> before = rows(file);
    List<String[]> after = rows(out);
    for (int i = 0; i < after.size(); i++) {
      assertThat(columns(after.get(i), 3, 6)).isEqualTo(columns(before.get(i), 3, 6));
      assertThat(after.get(i)[4]).isNotEqualTo(before.get(i)[4]);
    }
    assertThat(Files.readString(out)).contains("broken").doesNotContain("NaN");
  }

  @Test
  void separatorsOfTheFileStay() throws IOException {
    model.train();
    Path file = model.events();
    Files.writeString(file, Files.readString(file).replace(',', ';'));
    String header = Files.readAllLines(file).get(0);

    assertThat(model.run("reconstruct", options(file))).isZero();

    assertThat(header).contains(";");
    assertThat(Files.readAllLines(out).get(0)).isEqualTo(header);
  }

  @Test
  void severalFilesAreRefused() throws IOException {
    model.train();
    Path other = Files.copy(model.events(), folder.resolve("other.csv"));

    assertThat(clean("--data", other.toString())).isEqualTo(2);

    assertThat(model.err()).contains("--data must be one file, found 2. Clean each by itself");
    assertThat(out).doesNotExist();
  }

  private int clean(String... more) throws IOException {
    return model.run("reconstruct", options(model.events(), more));
  }

  private List<String> options(Path file, String... more) {
    List<String> options =
        new ArrayList<>(List.of("--data", file.toString(), "--out", out.toString()));
    options.addAll(List.of(more));
    return options;
  }

  /** Mean square of flow's distance from the level it was made from. */
  private static double noise(Path csv) throws IOException {
    List<String[]> rows = rows(csv);
    double sum = 0;
    for (int i = 0; i < rows.size(); i++) {
      double apart = Double.parseDouble(rows.get(i)[4]) - 100 - 5 * Math.sin(i / 9.0);
      sum += apart * apart;
    }
    return sum / rows.size();
  }

  private static List<String[]> rows(Path csv) throws IOException {
    return Files.readAllLines(csv).stream().skip(1).map(line -> line.split(",")).toList();
  }

  private static List<String> columns(String[] row, int... chosen) {
    List<String> columns = new ArrayList<>();
    for (int column : chosen) {
      columns.add(row[column]);
    }
    return columns;
  }
}
