package dev.weir.trainer.torch.lab;

import dev.weir.detection.detector.family.DenoisingSettings;
import dev.weir.detection.detector.family.DenoisingSettings.Noise;
import dev.weir.detection.evaluation.LabelledScores;
import dev.weir.trainer.lab.finding.Chapter;
import dev.weir.trainer.lab.finding.Measure.Kind;
import dev.weir.trainer.lab.finding.Picture;
import dev.weir.trainer.lab.finding.Picture.Strips;
import dev.weir.trainer.lab.idx.Digits;
import dev.weir.trainer.torch.Family;
import dev.weir.trainer.torch.family.dense.DenoisingFamily;
import dev.weir.trainer.torch.family.dense.DenseFamily;
import dev.weir.trainer.torch.lab.bench.ErrorScore;
import dev.weir.trainer.torch.lab.bench.FamilyFit;
import dev.weir.trainer.torch.lab.bench.Trials;
import dev.weir.trainer.torch.lab.bench.Trials.What;
import dev.weir.trainer.torch.lab.bench.Workbench;
import dev.weir.trainer.torch.lab.net.Descent;
import dev.weir.trainer.torch.tensor.LibTorch;
import dev.weir.trainer.torch.tensor.Tensors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** One digit is normal, the nine others are anomalies that nobody has seen. */
final class OneAgainstAll implements Experiment {

  private static final double NOISE = 0.5;
  private static final int BATCH = 64;
  private static final int EPOCHS = 8;
  private static final int SHOWN_DIGIT = 3;

  private static final Detector DENSE =
      new Detector("dense", "Dense 128-32", new DenseFamily(), List.of(128, 32));
  private static final Detector DENOISING =
      new Detector(
          "denoising",
          "Denoising 256-64",
          new DenoisingFamily(new DenoisingSettings(Noise.GAUSSIAN, NOISE), Optional.empty()),
          List.of(256, 64));

  private final Trials trials = new Trials();
  private final Trials digits = new Trials();
  private final List<Picture> pictures = new ArrayList<>();

  @Override
  public String title() {
    return "Beyond: one digit against all others";
  }

  @Override
  public Chapter run(Workbench bench) {
    for (int seed = 1; seed <= bench.effort().seeds(); seed++) {
      family(bench, DENSE, seed);
      family(bench, DENOISING, seed);
    }
    return new Chapter(
        title(),
        "An autoencoder has only ever seen one digit. Does it notice the nine others?",
        "For each digit an autoencoder that has learnt from images of this digit only scores all test images; the figure is the mean of the ten areas under the ROC curve. The families dense (784-128-32-128-784) and denoising (784-256-64-256-784, gaussian noise of %.1f), Adam 0.001, batch %d, %d epochs, last weights. Squared error is the score mse of a detector. Blurred: of the error image after a gaussian blur of one pixel, so that a stroke beside its place costs little and a stroke too many or too few costs much. Relative to ink: divided by the length of the image vector, for a thick stroke has more to get wrong. Both were chosen with test images in view; no label enters them. The rows of one digit each are by the last score."
            .formatted(NOISE, BATCH, bench.effort().of(EPOCHS)),
        Stream.concat(trials.measures().stream(), digits.measures().stream()).toList(),
        pictures);
  }

  private void family(Workbench bench, Detector detector, int seed) {
    double[] sums = new double[ErrorScore.values().length];
    double seconds = 0;
    int count = 0;
    for (int digit = 0; digit < Digits.CLASSES; digit++) {
      try (PointerScope scope = new PointerScope()) {
        Tensor numbers = Workbench.of(bench.labels(), digit);
        if (numbers.size(0) == 0) {
          continue;
        }
        bench.listener().accept("%s, seed %d, %d".formatted(title(), seed, digit));
        LibTorch.start(seed);
        long start = System.nanoTime();
        FamilyFit fit = fit(bench, detector, numbers);
        seconds += (System.nanoTime() - start) / 1e9;
        count += add(bench, detector, digit, fit, sums);
      }
    }
    for (ErrorScore score : ErrorScore.values()) {
      trials.add(
          what(detector, "-" + score.id(), score.words()), sums[score.ordinal()] / count, seconds);
    }
  }

  private static FamilyFit fit(Workbench bench, Detector detector, Tensor numbers) {
    return FamilyFit.of(
        detector.family(),
        detector.layers(),
        bench.images().index_select(0, numbers),
        Descent.adam(BATCH, bench.effort().of(EPOCHS)));
  }

  /** Adds the area of each score; returns whether there is one, as a number. */
  private int add(Workbench bench, Detector detector, int digit, FamilyFit fit, double[] sums) {
    Tensor rebuilt = fit.reconstruct(bench.testImages()).values();
    for (ErrorScore score : ErrorScore.values()) {
      Tensor scores = score.of(bench.testImages(), rebuilt, bench.side());
      OptionalDouble area = area(scores, bench.testLabels(), digit);
      if (area.isEmpty()) {
        return 0;
      }
      sums[score.ordinal()] += area.getAsDouble();
      if (detector == DENOISING && score == ErrorScore.BLURRED_RELATIVE) {
        What what =
            what(detector, "-digit-" + digit, "digit %d against the others".formatted(digit));
        digits.add(what, area.getAsDouble(), 0);
      }
    }
    if (detector == DENOISING && digit == SHOWN_DIGIT && pictures.isEmpty()) {
      pictures.add(picture(bench, fit));
    }
    return 1;
  }

  private static OptionalDouble area(Tensor scores, Tensor labels, int normal) {
    float[] values = Tensors.floats(scores);
    float[] digits = Tensors.floats(labels.toType(ScalarType.Float));
    LabelledScores labelled = new LabelledScores();
    for (int i = 0; i < values.length; i++) {
      labelled.add(values[i], digits[i] != normal);
    }
    return labelled.rank().rocAuc();
  }

  private static Picture picture(Workbench bench, FamilyFit fit) {
    Tensor shown = bench.oneOfEach();
    Tensor rebuilt = fit.reconstruct(shown).values();
    return new Strips(
        "One of each digit, to an autoencoder that knows only %ds".formatted(SHOWN_DIGIT),
        List.of(
            bench.strip("image", shown),
            bench.strip("reconstruction", rebuilt),
            bench.strip("error", rebuilt.sub(shown).abs())));
  }

  private static What what(Detector detector, String id, String words) {
    return new What(
        "anomaly-" + detector.id() + id, detector.name() + ": " + words, "", Kind.ROC_AUC, null);
  }

  /** A family, with its widths. */
  private record Detector(String id, String name, Family family, List<Integer> layers) {}
}
