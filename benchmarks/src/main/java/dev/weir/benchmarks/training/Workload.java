package dev.weir.benchmarks.training;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is trained on both sides. */
enum Workload {
  /** 784-500-300-64-300-500-784. */
  DENSE(784, 1, "500,300,64"),

  /** Windows of 64 rows of 8; 32 and 64 channels, kernels of 3, a bottleneck of 64. */
  CONVOLUTIONAL(8, 64, "32,64,64"),

  /** Windows of 32 rows of 8; LSTMs of 64, a bottleneck of 32. */
  RECURRENT(8, 32, "64,32");

  private static final double HELD_OUT = 0.1;

  private final int width;
  private final int window;
  private final String layers;

  Workload(int width, int window, String layers) {
    this.width = width;
    this.window = window;
    this.layers = layers;
  }

  static Workload named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** D. */
  int width() {
    return width;
  }

  /** Rows of which {@code learnt} are left when the latest are held out. */
  static int rows(int learnt) {
    return (int) Math.round(learnt / (1 - HELD_OUT));
  }

  /** What the peer is told: name, W, layers. */
  List<String> described() {
    return List.of(name().toLowerCase(Locale.ROOT), String.valueOf(window), layers);
  }

  /** Batches of 256, Adam with 1e-3, and as many epochs as asked for. */
  String detector(int epochs) {
    return """
        detector.name=training-benchmark
        events.time=row
        events.step=1s
        features=%s
        features.window=%d
        model.autoencoder=%s
        model.layers=%s
        model.epochs=%d
        model.patience=%d
        model.batch=256
        model.learningRate=0.001
        model.validation=%s
        """
        .formatted(
            String.join(",", columns()),
            window,
            name().toLowerCase(Locale.ROOT),
            layers,
            epochs,
            epochs,
            HELD_OUT);
  }

  /** Names of the features. */
  List<String> columns() {
    return IntStream.range(0, width).mapToObj(f -> "f" + f).collect(Collectors.toList());
  }
}
