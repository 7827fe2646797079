package dev.weir.trainer.torch.lab;

import dev.weir.trainer.lab.finding.Chapter;
import dev.weir.trainer.lab.finding.Measure.Kind;
import dev.weir.trainer.lab.finding.Picture.PlaneMap;
import dev.weir.trainer.lab.finding.Picture.Strip;
import dev.weir.trainer.lab.finding.Picture.Strips;
import dev.weir.trainer.torch.lab.bench.Trials;
import dev.weir.trainer.torch.lab.bench.Trials.What;
import dev.weir.trainer.torch.lab.bench.Workbench;
import dev.weir.trainer.torch.lab.net.Autoencoder;
import dev.weir.trainer.torch.lab.net.Components;
import dev.weir.trainer.torch.lab.net.Descent;
import dev.weir.trainer.torch.tensor.LibTorch;
import dev.weir.trainer.torch.tensor.Tensors;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** An image in two values: what is left of it, and where the digits lie in the plane. */
final class TwoValues implements Experiment {

  private static final int EPOCHS = 12;
  private static final int SHOWN = 10;
  private static final int PLACED = 1500;

  @Override
  public String title() {
    return "Two values: 784-500-300-2-300-500-784";
  }

  @Override
  public Chapter run(Workbench bench) {
    try (PointerScope scope = new PointerScope()) {
      LibTorch.start(1);
      Trials trials = new Trials();
      Autoencoder network = Autoencoder.of(bench.pixels(), 500, 300, 2);
      Descent descent = Descent.adam(256, bench.effort().of(EPOCHS));
      double seconds = Trials.seconds(() -> network.learn(bench.images(), image -> image, descent));
      Tensor codes = network.encode(bench.testImages());
      Tensor rebuilt = network.decode(codes);
      Components plane = Components.of(bench.images(), 2);
      Tensor places = plane.encode(bench.testImages());
      trials.add(what("two-values", "Autoencoder"), error(rebuilt, bench), seconds);
      trials.add(
          what("two-components", "Principal components"), error(plane.decode(places), bench), 0);
      Strips strips =
          new Strips(
              "Test images, and what comes back out of two values",
              List.of(
                  bench.strip("image", bench.shown(SHOWN)),
                  bench.strip("autoencoder", network.decode(network.encode(bench.shown(SHOWN)))),
                  bench.strip("two components", plane.decode(plane.encode(bench.shown(SHOWN))))));
      return new Chapter(
          title(),
          "What is left of an image that has to pass through two numbers, and where do the digits lie in the plane of these two?",
          "Adam 0.001, batch 256, %d epochs, one seed, ReLU everywhere but in the code and at the end; without labels: they only choose the colours."
              .formatted(descent.epochs()),
          trials.measures(),
          List.of(
              strips,
              map("by the two values of the autoencoder", "value", codes, bench),
              map("by two principal components", "component", places, bench)));
    }
  }

  private static What what(String id, String name) {
    return new What(id, name, "", Kind.SQUARED_ERROR, null);
  }

  private static double error(Tensor rebuilt, Workbench bench) {
    return torch.mse_loss(rebuilt, bench.testImages()).item_double();
  }

  private static PlaneMap map(String by, String axis, Tensor codes, Workbench bench) {
    long count = Math.min(PLACED, codes.size(0));
    Strip places = Workbench.strip("", codes.narrow(0, 0, count), 1, 2);
    List<Integer> digits = new ArrayList<>();
    for (float digit :
        Tensors.floats(bench.testLabels().narrow(0, 0, count).toType(ScalarType.Float))) {
      digits.add((int) digit);
    }
    return new PlaneMap(
        "%d test images %s; each stands there as the digit it shows".formatted(count, by),
        "first " + axis,
        "second " + axis,
        places.images(),
        digits);
  }
}
