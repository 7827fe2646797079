package dev.weir.benchmarks.choice;

import dev.weir.detection.detector.Autoencoder;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.trainer.FamilyChoice;
import dev.weir.trainer.ShortList;
import dev.weir.trainer.TrainedModel;
import dev.weir.trainer.Training;
import dev.weir.trainer.data.TrainingData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads labelled sets, a line each as {@link LabelledSet#parse} has it, and prints of each the area
 * under the ROC curve of every family that {@code auto} tries, and which it keeps. Labels only
 * measure. {@code benchmarks/choose.sh} starts it.
 */
public final class ChooseFamily {

  private ChooseFamily() {}

  public static void main(String[] arguments) throws IOException {
    Areas areas = new Areas();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      LabelledSet set = LabelledSet.parse(line);
      Map<String, Double> byFamily = new LinkedHashMap<>();
      TrainedModel kept = choose(set, byFamily);
      System.out.println(areas.add(set.name(), byFamily, kept.manifest().family()));
    }
    areas.summary().forEach(System.out::println);
  }

  private static TrainedModel choose(LabelledSet set, Map<String, Double> areas)
      throws IOException {
    DetectorConfig auto = set.detector(Map.of("model.autoencoder", "auto"));
    TrainingData data = set.read(auto);
    ShortList list = new ShortList(auto);
    FamilyChoice choice = new FamilyChoice(() -> false);
    for (Autoencoder family : list.families()) {
      choice.attempt(
          family,
          tried -> {
            list.requireAffordable(tried, data);
            TrainedModel model =
                new Training(set.detector(list.settings(tried)), data).run((network, epoch) -> {});
            areas.put(tried.written(), area(set, model));
            return model;
          });
    }
    TrainedModel best = choice.best();
    choice.lines().stream().skip(2).map(line -> "  " + line).forEach(System.out::println);
    return best;
  }

  private static double area(LabelledSet set, TrainedModel model) {
    try {
      return set.area(model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
