package dev.weir.trainer.torch.lab;

import dev.weir.trainer.lab.finding.Chapter;
import dev.weir.trainer.lab.finding.Measure.Kind;
import dev.weir.trainer.lab.finding.Measure.Published;
import dev.weir.trainer.lab.idx.Digits;
import dev.weir.trainer.torch.lab.bench.Trials;
import dev.weir.trainer.torch.lab.bench.Trials.What;
import dev.weir.trainer.torch.lab.bench.Workbench;
import dev.weir.trainer.torch.lab.net.Autoencoder;
import dev.weir.trainer.torch.lab.net.Classifier;
import dev.weir.trainer.torch.lab.net.Descent;
import dev.weir.trainer.torch.lab.net.Layers;
import dev.weir.trainer.torch.lab.net.Net;
import dev.weir.trainer.torch.tensor.LibTorch;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;

/** A classifier that has few labels, and what an autoencoder that needs none gives it. */
final class FewLabelsTable implements Experiment {

  private static final int HIDDEN = 64;
  private static final int CODE = 10;
  private static final Descent PLAIN = new Descent(Descent.Rule.GRADIENT, 0.01, 128, 10);
  private static final Descent ALL = Descent.adam(128, 10);
  private static final Descent FEW = Descent.adam(32, 40);

  /** For a classifier of a frozen code alone: so few weights are far from done at 0.001. */
  private static final Descent HEAD = new Descent(Descent.Rule.ADAM, 0.01, 32, 40);

  private static final String ADAM_ALL = "Adam 0.001, batch 128, 10 epochs";
  private static final String ADAM_FEW = "Adam 0.001, batch 32, 40 epochs";
  private static final String GRADIENT = "gradient descent 0.01, batch 128, 10 epochs";
  private static final int PRETRAINING = 15;

  private final Trials trials = new Trials();

  @Override
  public String title() {
    return "Few labels: the literature's table";
  }

  @Override
  public Chapter run(Workbench bench) {
    for (int seed = 1; seed <= bench.effort().seeds(); seed++) {
      try (PointerScope scope = new PointerScope()) {
        LibTorch.start(seed);
        bench.listener().accept(title() + ", seed " + seed);
        Run run = new Run(bench, bench.few(seed));
        run.oneLayer();
        run.encoder();
        run.pretrained(CODE, new Published(0.796, "306 + 1 s"));
        run.pretrained(1, new Published(0.187, "297 s"));
      }
    }
    return new Chapter(
        title(),
        "Only one image in a hundred says which digit it shows. How far does a classifier come with those, and what does it gain from an autoencoder that has seen all the others?",
        "Published figures are of the same architecture and share of labels, published times of another machine. One in a hundred training images keeps its label, as many of each digit, another choice for each seed. The encoder has the widths 64 and the code, ReLU between; the classifier is the softmax of ten units on it. The publication leaves optimiser and batch open: plain gradient descent lands on its one-layer figures, the other rows use Adam. An autoencoder learns all images for %d epochs (Adam 0.001, batch 128) without a label; then a classifier learns. The publication does not say of what, and both are here: of the frozen code, which its two figures together look most like, or with the encoder learning on."
            .formatted(bench.effort().of(PRETRAINING)),
        trials.measures(),
        List.of());
  }

  /** The rows for one seed. */
  private final class Run {

    private final Workbench bench;
    private final Tensor fewImages;
    private final Tensor fewLabels;

    Run(Workbench bench, Tensor few) {
      this.bench = bench;
      this.fewImages = bench.images().index_select(0, few);
      this.fewLabels = bench.labels().index_select(0, few);
    }

    void oneLayer() {
      Published all = new Published(0.905, "30 s");
      Published few = new Published(0.684, "0 s");
      oneLayer(row("one-layer-all-gradient", "One layer, all labels", GRADIENT, all), false, PLAIN);
      oneLayer(row("one-layer-all", "One layer, all labels", ADAM_ALL, all), false, ALL);
      oneLayer(
          row("one-layer-few-gradient", "One layer, 1 % of labels", GRADIENT, few), true, PLAIN);
      oneLayer(row("one-layer-few", "One layer, 1 % of labels", ADAM_FEW, few), true, FEW);
    }

    private void oneLayer(What what, boolean few, Descent descent) {
      Tensor images = few ? fewImages : bench.images();
      Tensor labels = few ? fewLabels : bench.labels();
      learn(what, new Layers(bench.pixels(), Digits.CLASSES), images, labels, descent, 0);
    }

    void encoder() {
      Net net = new Layers(bench.pixels(), HIDDEN, CODE, Digits.CLASSES);
      What what =
          row("encoder-few", "+ encoder, 1 % of labels", ADAM_FEW, new Published(0.746, "1 s"));
      learn(what, net, fewImages, fewLabels, FEW, 0);
    }

    void pretrained(int code, Published published) {
      Autoencoder autoencoder = Autoencoder.of(bench.pixels(), HIDDEN, code);
      Descent descent = Descent.adam(128, bench.effort().of(PRETRAINING));
      double before =
          Trials.seconds(() -> autoencoder.learn(bench.images(), image -> image, descent));
      String name = "Autoencoder 64-%d-64 on all images, then 1 %% of labels".formatted(code);
      Layers head = new Layers(code, Digits.CLASSES);
      Tensor codes = autoencoder.encode(fewImages);
      Classifier onCode = new Classifier(head);
      double after = Trials.seconds(() -> onCode.learn(codes, fewLabels, HEAD));
      trials.add(
          row(
              "autoencoder-%d-frozen".formatted(code),
              name,
              "Adam 0.01, batch 32, 40 epochs, code frozen",
              published),
          onCode.accuracy(autoencoder.encode(bench.testImages()), bench.testLabels()),
          before + after);
      learn(
          row("autoencoder-%d".formatted(code), name, ADAM_FEW + ", whole network", published),
          Net.chain(autoencoder.encoder(), new Layers(code, Digits.CLASSES)),
          fewImages,
          fewLabels,
          FEW,
          before);
    }

    private void learn(
        What what, Net net, Tensor images, Tensor labels, Descent descent, double before) {
      Classifier classifier = new Classifier(net);
      double seconds = Trials.seconds(() -> classifier.learn(images, labels, descent));
      trials.add(
          what, classifier.accuracy(bench.testImages(), bench.testLabels()), before + seconds);
    }
  }

  private static What row(String id, String name, String setup, Published published) {
    return new What(id, name, setup, Kind.ACCURACY, published);
  }
}
