package dev.weir.trainer.torch.lab;

import dev.weir.trainer.lab.finding.Chapter;
import dev.weir.trainer.lab.finding.Measure.Kind;
import dev.weir.trainer.lab.idx.Digits;
import dev.weir.trainer.torch.lab.bench.Trials;
import dev.weir.trainer.torch.lab.bench.Trials.What;
import dev.weir.trainer.torch.lab.bench.Workbench;
import dev.weir.trainer.torch.lab.net.Classifier;
import dev.weir.trainer.torch.lab.net.Convolution;
import dev.weir.trainer.torch.lab.net.Descent;
import dev.weir.trainer.torch.lab.net.Distortion;
import dev.weir.trainer.torch.lab.net.Draws;
import dev.weir.trainer.torch.lab.net.Layers;
import dev.weir.trainer.torch.lab.net.Net;
import dev.weir.trainer.torch.tensor.LibTorch;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.T_TensorTensor_T;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * The most that 1 % of labels gave here: a convolutional encoder learns to denoise all images, then
 * to classify, from the labels there are and from its own sure answers on the rest (FixMatch: Sohn
 * et al. 2020, equations 3 and 4).
 */
final class BestWithFew implements Experiment {

  private static final int LATENT = 128;
  private static final int DECODER = 500;
  private static final double NOISE = 0.5;
  private static final int LABELLED = 64;
  private static final int UNLABELLED = 128;
  private static final double SURE = 0.95;
  private static final double FIRST_RATE = 2e-3;
  private static final double LAST_RATE = 4e-4;
  private static final int FIRST_EPOCHS = 3;
  private static final int SUPERVISED_EPOCHS = 60;

  private final Trials trials = new Trials();

  @Override
  public String title() {
    return "Beyond: the most from 1 % of labels";
  }

  @Override
  public Chapter run(Workbench bench) {
    for (int seed = 1; seed <= bench.effort().seeds(); seed++) {
      try (PointerScope scope = new PointerScope()) {
        bench.listener().accept(title() + ", seed " + seed);
        labelsAlone(bench, seed);
        semiSupervised(bench, seed);
      }
    }
    return new Chapter(
        title(),
        "How many digits are read rightly when only one image in a hundred may tell its label?",
        "Two convolutions (16 channels 5 × 5, 32 channels 3 × 3, both halving), 128 units, softmax; labelled images are turned, slanted, grown and moved a little at every step. Semi-supervised: the encoder first learns to denoise all images for one epoch; then, for %s all images at a rate of 0.002 and one at 0.0004, what it is at least 95 %% sure of about a slightly moved image is the label of the distorted one. The images that lend their labels are those of the table above."
            .formatted(passes(bench.effort().of(FIRST_EPOCHS))),
        trials.measures(),
        List.of());
  }

  private static String passes(int epochs) {
    return epochs == 1 ? "one pass over" : epochs + " passes over";
  }

  private void labelsAlone(Workbench bench, int seed) {
    LibTorch.startForOneDnn(seed);
    Classifier classifier = classifier(new Convolution(bench.side(), LATENT));
    Learning learning = new Learning(bench, bench.few(seed), classifier.net());
    int labels = (int) learning.few().size(0);
    double seconds =
        Trials.seconds(
            () ->
                Descent.adam(LABELLED, bench.effort().of(SUPERVISED_EPOCHS))
                    .run(
                        classifier.net().parameters(),
                        labels,
                        chosen -> learning.supervised(learning.few().index_select(0, chosen))));
    measure(
        "convolution-few", "Convolutional classifier, labels alone", classifier, bench, seconds);
  }

  private void semiSupervised(Workbench bench, int seed) {
    LibTorch.startForOneDnn(seed);
    Convolution encoder = new Convolution(bench.side(), LATENT);
    Classifier classifier = classifier(encoder);
    double seconds =
        Trials.seconds(
            () -> {
              denoise(bench, encoder);
              Learning learning = new Learning(bench, bench.few(seed), classifier.net());
              learning.run(FIRST_RATE, bench.effort().of(FIRST_EPOCHS));
              learning.run(LAST_RATE, 1);
            });
    measure("best-few", "Pre-trained and semi-supervised", classifier, bench, seconds);
  }

  private static Classifier classifier(Convolution encoder) {
    return new Classifier(Net.chain(encoder, new Layers(LATENT, Digits.CLASSES)));
  }

  private static void denoise(Workbench bench, Convolution encoder) {
    Net autoencoder = Net.chain(encoder, new Layers(LATENT, DECODER, bench.pixels()));
    Descent.adam(UNLABELLED, 1)
        .run(
            autoencoder.parameters(),
            (int) bench.images().size(0),
            chosen -> {
              Tensor clean = bench.images().index_select(0, chosen);
              return torch.mse_loss(autoencoder.forward(Draws.noisy(clean, NOISE)), clean);
            });
  }

  private void measure(
      String id, String name, Classifier classifier, Workbench bench, double seconds) {
    trials.add(
        new What(id, name, "", Kind.ACCURACY, null),
        classifier.accuracy(bench.testImages(), bench.testLabels()),
        seconds);
  }

  /**
   * Learning from labels and from sure answers.
   *
   * @param few numbers of the images with labels
   */
  private record Learning(Workbench bench, Tensor few, Net net) {

    void run(double rate, int epochs) {
      new Descent(Descent.Rule.ADAM, rate, UNLABELLED, epochs)
          .run(net.parameters(), (int) bench.images().size(0), this::objective);
    }

    private Tensor objective(Tensor chosen) {
      Tensor labelled = few.index_select(0, Draws.numbers(few.size(0), LABELLED));
      return supervised(labelled).add(unsupervised(bench.images().index_select(0, chosen)));
    }

    Tensor supervised(Tensor labelled) {
      Tensor images = strong().of(bench.images().index_select(0, labelled));
      return torch.cross_entropy_loss(
          net.forward(images), bench.labels().index_select(0, labelled));
    }

    private Tensor unsupervised(Tensor images) {
      T_TensorTensor_T answer = answer(images);
      Tensor sure = answer.get0().gt(new Scalar(SURE)).toType(ScalarType.Float);
      Tensor logs = torch.log_softmax(net.forward(strong().of(images)), 1);
      Tensor told = logs.gather(1, answer.get1().unsqueeze(1)).squeeze(1);
      return told.mul(sure).mean().neg();
    }

    /** Probability and number of the most likely class. */
    private T_TensorTensor_T answer(Tensor images) {
      try (AutoGradMode off = new AutoGradMode(false)) {
        return torch.softmax(net.forward(weak().of(images)), 1).max(1);
      }
    }

    private Distortion strong() {
      return new Distortion(bench.side(), 0.3, 0.15, 2.5);
    }

    private Distortion weak() {
      return new Distortion(bench.side(), 0, 0, 1);
    }
  }
}
