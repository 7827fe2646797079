package dev.weir.trainer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A detector file and made-up events of two pumps, three features that move together; one event in
 * four is {@code known} to be 1 or 0.
 */
public final class TrainingFixture {

  public static final int ROWS = 400;

  private final Path folder;

  public TrainingFixture(Path folder) {
    this.folder = folder;
  }

  public Path detector(String... more) throws IOException {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "detector.name=pumps",
                "events.entity=pump",
                "events.time=at",
                "features=temp,pressure,flow",
                "model.epochs=4",
                "model.batch=32"));
    lines.addAll(List.of(more));
    return Files.write(folder.resolve("detector.properties"), lines);
  }

  /** One a minute; every 17th pressure is missing. */
  public Path events() throws IOException {
    return events(60);
  }

  Path events(int seconds) throws IOException {
    StringBuilder csv =
        new StringBuilder("at,pump,temp,pressure,flow,steady,state,label,known,quiet\n");
    Random random = new Random(7);
    for (int i = 0; i < ROWS; i++) {
      double level = Math.sin(i / 9.0);
      csv.append(
          String.format(
              Locale.ROOT,
              "%d,%s,%.4f,%s,%.4f,5,%s,0,%s,0%n",
              1_700_000_000L + (long) seconds * i,
              i % 2 == 0 ? "north" : "south",
              20 + level + 0.1 * random.nextGaussian(),
              i % 17 == 0
                  ? ""
                  : String.format(Locale.ROOT, "%.4f", 3 - level + 0.1 * random.nextGaussian()),
              100 + 5 * level + random.nextGaussian(),
              level > 0.5 ? "busy" : "idle",
              i % 4 == 0 ? i % 12 / 8 : ""));
    }
    return Files.writeString(folder.resolve("pumps.csv"), csv);
  }

  public Path model() {
    return folder.resolve("model.onnx");
  }
}
