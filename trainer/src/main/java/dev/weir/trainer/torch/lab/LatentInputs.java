package dev.weir.trainer.torch.lab;

import dev.weir.detection.detector.family.DenoisingSettings;
import dev.weir.detection.detector.family.DenoisingSettings.Noise;
import dev.weir.trainer.lab.finding.Chapter;
import dev.weir.trainer.lab.finding.Measure.Kind;
import dev.weir.trainer.lab.finding.Picture;
import dev.weir.trainer.lab.finding.Picture.Strips;
import dev.weir.trainer.lab.idx.Digits;
import dev.weir.trainer.torch.family.dense.DenoisingFamily;
import dev.weir.trainer.torch.lab.bench.FamilyFit;
import dev.weir.trainer.torch.lab.bench.Trials;
import dev.weir.trainer.torch.lab.bench.Trials.What;
import dev.weir.trainer.torch.lab.bench.Workbench;
import dev.weir.trainer.torch.lab.net.Classifier;
import dev.weir.trainer.torch.lab.net.Descent;
import dev.weir.trainer.torch.lab.net.Draws;
import dev.weir.trainer.torch.lab.net.Layers;
import dev.weir.trainer.torch.tensor.LibTorch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;

/** The latent of a denoising autoencoder: as the input of a classifier, and what it cleans. */
final class LatentInputs implements Experiment {

  private static final double NOISE = 0.5;
  private static final int LATENT = 512;
  private static final int EPOCHS = 8;
  private static final int SHOWN = 10;

  private final Trials trials = new Trials();
  private final List<Picture> pictures = new ArrayList<>();

  @Override
  public String title() {
    return "A denoising autoencoder: its latent, and what it cleans";
  }

  @Override
  public Chapter run(Workbench bench) {
    Descent descent = Descent.adam(128, bench.effort().of(EPOCHS));
    for (int seed = 1; seed <= bench.effort().seeds(); seed++) {
      try (PointerScope scope = new PointerScope()) {
        run(bench, seed, descent);
      }
    }
    return new Chapter(
        title(),
        "An autoencoder has learnt to clean images. Is what it makes of an image a better input for a classifier than its pixels?",
        "The family denoising with %d units in its latent and gaussian noise of %.1f, fitted to all images without labels (Adam 0.001, batch 128, %d epochs). Softmax classifiers of ten units read raw pixels or the frozen latent: with all labels for 10 epochs (batch 128), with one in a hundred for 40 (batch 32), both Adam 0.001. The publication only says that better is expected of the latent."
            .formatted(LATENT, NOISE, descent.epochs()),
        trials.measures(),
        pictures);
  }

  private void run(Workbench bench, int seed, Descent descent) {
    bench.listener().accept(title() + ", seed " + seed);
    LibTorch.start(seed);
    FamilyFit[] fit = new FamilyFit[1];
    DenoisingFamily family =
        new DenoisingFamily(new DenoisingSettings(Noise.GAUSSIAN, NOISE), Optional.empty());
    double seconds =
        Trials.seconds(
            () -> fit[0] = FamilyFit.of(family, List.of(LATENT), bench.images(), descent));
    Tensor latents = fit[0].reconstruct(bench.images()).latent();
    Tensor testLatents = fit[0].reconstruct(bench.testImages()).latent();
    Tensor few = bench.few(seed);
    compare("Raw pixels", "pixels", bench, few, bench.images(), bench.testImages(), 0);
    compare("Latent", "latent", bench, few, latents, testLatents, seconds);
    if (pictures.isEmpty()) {
      pictures.add(cleaned(bench, fit[0]));
    }
  }

  private void compare(
      String name,
      String id,
      Workbench bench,
      Tensor few,
      Tensor inputs,
      Tensor testInputs,
      double before) {
    learn(
        what(id + "-all", name + ", all labels"),
        new Pair(inputs, bench.labels()),
        new Pair(testInputs, bench.testLabels()),
        Descent.adam(128, 10),
        before);
    learn(
        what(id + "-few", name + ", 1 % of labels"),
        new Pair(inputs.index_select(0, few), bench.labels().index_select(0, few)),
        new Pair(testInputs, bench.testLabels()),
        Descent.adam(32, 40),
        before);
  }

  private void learn(What what, Pair training, Pair test, Descent descent, double before) {
    Classifier classifier =
        new Classifier(new Layers((int) training.inputs().size(1), Digits.CLASSES));
    double seconds =
        Trials.seconds(() -> classifier.learn(training.inputs(), training.labels(), descent));
    trials.add(what, classifier.accuracy(test.inputs(), test.labels()), before + seconds);
  }

  private static What what(String id, String name) {
    return new What("softmax-" + id, name, "", Kind.ACCURACY, null);
  }

  private static Picture cleaned(Workbench bench, FamilyFit fit) {
    Tensor noisy = Draws.noisy(bench.shown(SHOWN), NOISE);
    return new Strips(
        "Test images it has not seen, noise on them, and what it makes of that",
        List.of(
            bench.strip("image", bench.shown(SHOWN)),
            bench.strip("with noise", noisy),
            bench.strip("denoised", fit.reconstruct(noisy).values())));
  }

  /** Inputs and their labels. */
  private record Pair(Tensor inputs, Tensor labels) {}
}
