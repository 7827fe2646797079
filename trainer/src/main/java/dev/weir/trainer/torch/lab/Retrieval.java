package dev.weir.trainer.torch.lab;

import dev.weir.trainer.lab.finding.Chapter;
import dev.weir.trainer.lab.finding.Measure.Kind;
import dev.weir.trainer.lab.finding.Picture;
import dev.weir.trainer.lab.finding.Picture.Strips;
import dev.weir.trainer.torch.lab.bench.Nearest;
import dev.weir.trainer.torch.lab.bench.Trials;
import dev.weir.trainer.torch.lab.bench.Trials.What;
import dev.weir.trainer.torch.lab.bench.Workbench;
import dev.weir.trainer.torch.lab.net.Components;
import dev.weir.trainer.torch.lab.net.Descent;
import dev.weir.trainer.torch.lab.net.HashNetwork;
import dev.weir.trainer.torch.lab.net.Layers;
import dev.weir.trainer.torch.tensor.LibTorch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/** Digits found by their hash code, beside pixels and principal components. */
final class Retrieval implements Experiment {

  private static final int BITS = 64;
  private static final double DEVIATION = 1;
  private static final int EPOCHS = 12;
  private static final int QUERIES = 1000;
  private static final int NEAREST = 100;
  private static final int SHOWN = 10;

  private final Trials trials = new Trials();
  private final List<Picture> pictures = new ArrayList<>();

  @Override
  public String title() {
    return "Beyond: digits found by their hash code";
  }

  @Override
  public Chapter run(Workbench bench) {
    long queries = Math.min(bench.effort().of(QUERIES), bench.testImages().size(0));
    try (PointerScope scope = new PointerScope()) {
      Components components = Components.of(bench.images(), Math.min(BITS, bench.pixels()));
      search(bench, queries, what("pixels", "Raw pixels: %d numbers", bench.pixels()), x -> x, 0);
      search(bench, queries, what("components", "PCA: %d numbers", BITS), components::encode, 0);
      search(
          bench,
          queries,
          what("component-signs", "PCA, signs alone: %d bits", BITS),
          image -> components.encode(image).sign(),
          0);
    }
    for (int seed = 1; seed <= bench.effort().seeds(); seed++) {
      hashing(bench, queries, seed);
    }
    return new Chapter(
        title(),
        "Are digits found by 64 bits as well as by all their pixels?",
        "%d test images ask for the %d nearest training images: how many show the same digit? Semantic hashing 784-500-%d-500-784, normal noise of deviation %.0f before the sigmoids of the code, Adam 0.001, batch 128, %d epochs, no labels; the code's bits are its values above ½, near is by Hamming distance."
            .formatted(queries, NEAREST, BITS, DEVIATION, bench.effort().of(EPOCHS)),
        trials.measures(),
        pictures);
  }

  private void hashing(Workbench bench, long queries, int seed) {
    try (PointerScope scope = new PointerScope()) {
      bench.listener().accept(title() + ", seed " + seed);
      LibTorch.start(seed);
      HashNetwork network =
          new HashNetwork(
              new Layers(bench.pixels(), 500, BITS),
              new Layers(BITS, 500, bench.pixels()),
              DEVIATION);
      Descent descent = Descent.adam(128, bench.effort().of(EPOCHS));
      double seconds = Trials.seconds(() -> network.learn(bench.images(), descent));
      What what = what("hash", "Semantic hashing: %d bits", BITS);
      search(bench, queries, what, image -> bits(network, image), seconds);
      if (pictures.isEmpty()) {
        pictures.add(picture(bench, network));
      }
    }
  }

  /** −1 and 1. */
  private static Tensor bits(HashNetwork network, Tensor images) {
    return network.encode(images).sub(new Scalar(0.5)).sign();
  }

  private void search(
      Workbench bench, long queries, What what, UnaryOperator<Tensor> code, double seconds) {
    Nearest nearest = new Nearest(code.apply(bench.images()), bench.labels());
    double precision =
        nearest.precision(
            code.apply(bench.testImages().narrow(0, 0, queries)),
            bench.testLabels().narrow(0, 0, queries),
            NEAREST);
    trials.add(what, precision, seconds);
  }

  private static Picture picture(Workbench bench, HashNetwork network) {
    Tensor shown = bench.shown(SHOWN);
    Tensor codes = network.encode(shown);
    int side = (int) Math.sqrt(BITS);
    return new Strips(
        "Test images, their codes, and what the decoder makes of the bits",
        List.of(
            bench.strip("image", shown),
            Workbench.strip("code", codes, side, side),
            bench.strip("from the bits", network.decode(codes.round()))));
  }

  private static What what(String id, String name, int width) {
    return new What("retrieval-" + id, name.formatted(width), "", Kind.PRECISION_AT_100, null);
  }
}
