package dev.weir.trainer.torch.lab;

import dev.weir.trainer.lab.finding.Chapter;
import dev.weir.trainer.lab.finding.Measure.Kind;
import dev.weir.trainer.lab.finding.Picture.Strip;
import dev.weir.trainer.lab.finding.Picture.Strips;
import dev.weir.trainer.lab.idx.Digits;
import dev.weir.trainer.torch.lab.bench.Trials;
import dev.weir.trainer.torch.lab.bench.Trials.What;
import dev.weir.trainer.torch.lab.bench.Workbench;
import dev.weir.trainer.torch.lab.net.Descent;
import dev.weir.trainer.torch.lab.net.HashNetwork;
import dev.weir.trainer.torch.lab.net.Layers;
import dev.weir.trainer.torch.tensor.LibTorch;
import dev.weir.trainer.torch.tensor.Tensors;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** Codes that are nearly binary: with and without one more hidden layer, after 10 and 40 epochs. */
final class HashCodes implements Experiment {

  private static final int HIDDEN = 64;
  private static final int CODE = 10;
  private static final int SHOWN = 12;
  private static final double DEVIATION = 3;
  private static final int[] EPOCHS = {10, 40};

  private final Trials trials = new Trials();
  private final List<Strip> strips = new ArrayList<>();

  @Override
  public String title() {
    return "Semantic hashing: nearly binary codes";
  }

  @Override
  public Chapter run(Workbench bench) {
    for (int epochs : EPOCHS) {
      variant(bench, epochs, false);
      variant(bench, epochs, true);
    }
    return new Chapter(
        title(),
        "Noise in front of the code lets only clear answers through. Do codes become bits, and do images of the same digit share them?",
        "784-64-10-64-784 with sigmoids in the code of 10 and normal noise of deviation 3 before them while it learns (Adam 0.001, batch 128, one seed), and the same with one more hidden layer of 10 before the code and one after it. In the picture a row is a variant and a block a digit, from 0 to 9; in it a column is a test image, a square one value of its code. Near binary is the share of values below 0.1 or above 0.9.",
        trials.measures(),
        List.of(new Strips("Codes of test images, digit by digit from 0 to 9", strips)));
  }

  private void variant(Workbench bench, int fullEpochs, boolean extra) {
    int epochs = bench.effort().of(fullEpochs);
    try (PointerScope scope = new PointerScope()) {
      bench.listener().accept(title() + ", " + epochs + " epochs");
      LibTorch.start(1);
      HashNetwork network = network(bench.pixels(), extra);
      double seconds =
          Trials.seconds(() -> network.learn(bench.images(), Descent.adam(128, epochs)));
      Tensor codes = network.encode(bench.testImages());
      String name = "%d epochs%s".formatted(epochs, extra ? ", extra layer of 10" : "");
      String id = "hashing-%s%d".formatted(extra ? "extra-" : "", fullEpochs);
      trials.add(what(id + "-binary", name, Kind.NEAR_BINARY), nearBinary(codes), seconds);
      double error = torch.mse_loss(network.decode(codes), bench.testImages()).item_double();
      trials.add(what(id + "-error", name, Kind.SQUARED_ERROR), error, seconds);
      strips.add(strip(name, bench, codes));
    }
  }

  private static HashNetwork network(int pixels, boolean extra) {
    return extra
        ? new HashNetwork(
            new Layers(pixels, HIDDEN, CODE, CODE),
            new Layers(CODE, CODE, HIDDEN, pixels),
            DEVIATION)
        : new HashNetwork(
            new Layers(pixels, HIDDEN, CODE), new Layers(CODE, HIDDEN, pixels), DEVIATION);
  }

  private static What what(String id, String name, Kind kind) {
    return new What(id, name, "", kind, null);
  }

  private static double nearBinary(Tensor codes) {
    Tensor distance = codes.sub(new Scalar(0.5)).abs();
    return distance.gt(new Scalar(0.4)).toType(ScalarType.Float).mean().item_double();
  }

  /** An image for each digit that there is: a column for each test image. */
  private static Strip strip(String label, Workbench bench, Tensor codes) {
    List<float[]> images = new ArrayList<>();
    for (int digit = 0; digit < Digits.CLASSES; digit++) {
      Tensor numbers = Workbench.of(bench.testLabels(), digit);
      if (numbers.size(0) > 0) {
        Tensor columns = torch.zeros(CODE, SHOWN);
        long count = Math.min(SHOWN, numbers.size(0));
        Tensor shown = codes.index_select(0, numbers.narrow(0, 0, count)).t();
        columns.narrow(1, 0, count).copy_(shown);
        images.add(Tensors.floats(columns));
      }
    }
    return new Strip(label, CODE, SHOWN, images);
  }
}
