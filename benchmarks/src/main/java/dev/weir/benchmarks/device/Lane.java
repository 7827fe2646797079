package dev.weir.benchmarks.device;

import dev.weir.benchmarks.figures.Spread;
import dev.weir.streams.score.OnnxModel;
import dev.weir.streams.score.OnnxScorer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * One model on one device in calls of one size: inputs placed, scored and read, over and over, as a
 * stream thread would. Not thread-safe.
 */
final class Lane implements AutoCloseable {

  private final OnnxModel model;
  private final OnnxScorer scorer;
  private final int batch;
  private final float[] inputs;
  private final List<Double> rates = new ArrayList<>();
  private float kept;

  /** Closes the model too. */
  Lane(OnnxModel model, int batch) {
    this.model = model;
    this.scorer = model.newScorer(batch);
    this.batch = scorer.capacity();
    this.inputs = new float[this.batch * model.manifest().schema().inputLength()];
    Random random = new Random(2);
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = (float) random.nextGaussian();
    }
  }

  /** Measures once; the first time is for warming up and does not count. */
  void measure(Duration length, boolean counts) throws InterruptedException {
    long start = System.nanoTime();
    long end = start + length.toNanos();
    long rows = 0;
    long now = start;
    while (now < end) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      call();
      rows += batch;
      now = System.nanoTime();
    }
    if (counts) {
      rates.add(rows * 1e9 / (now - start));
    }
  }

  Spread rate() {
    return Spread.of(rates);
  }

  private void call() {
    scorer.place(0, inputs, 0, batch);
    scorer.score(batch);
    for (int slot = 0; slot < batch; slot++) {
      kept += scorer.scoreOf(slot);
    }
  }

  @Override
  public void close() {
    scorer.close();
    model.close();
    if (Float.isNaN(kept)) {
      throw new IllegalStateException("Scores must be numbers, found NaN among them");
    }
  }
}
