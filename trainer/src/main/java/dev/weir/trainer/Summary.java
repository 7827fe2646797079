package dev.weir.trainer;

import dev.weir.detection.model.ModelManifest;
import dev.weir.trainer.fit.Epoch;
import dev.weir.trainer.fit.Fit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a training came to, for a person at a terminal. */
record Summary(TrainedModel trained, double seconds, Path file, Optional<Path> report) {

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        line(
            "Trained '%s' version %s in %.1f s",
            trained.manifest().id(), trained.manifest().version(), seconds));
    lines.add("  data     " + data());
    lines.add("  network  " + trained.network());
    trained.fits().forEach(fit -> lines.add("  epochs   " + epochs(fit)));
    trained.labels().ifPresent(labels -> lines.add("  labels   " + labels.describe()));
    lines.add("  written  " + written());
    return lines;
  }

  private String data() {
    ModelManifest.Training training = trained.manifest().training();
    return line(
        "%d events of %s, %s to %s; %d learnt from, %d held out, %d bad left out",
        training.rows(),
        entities(training.entities()),
        training.from(),
        training.until(),
        trained.split().training().size(),
        trained.split().validation().size(),
        trained.data().skipped());
  }

  static String entities(int count) {
    return count == 1 ? "1 entity" : count + " entities";
  }

  private static String epochs(Fit fit) {
    Epoch best = fit.best();
    return line(
        "%d, the best %d: loss %.4g, held out %.4g",
        fit.epochs().size(), best.number(), best.trainingLoss(), best.validationLoss());
  }

  private String written() {
    String model = line("%s (%d KiB)", file, (trained.file().length + 1023) / 1024);
    return report.map(page -> model + ", " + page).orElse(model);
  }

  private static String line(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}
