package dev.weir.streams.faults;

import dev.weir.detection.event.EventBatch;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.features.FeatureWindow;
import dev.weir.streams.DetectorMetrics;
import dev.weir.streams.Lookahead;
import dev.weir.streams.ParentWatch;
import dev.weir.streams.faults.machine.Faults;
import dev.weir.streams.faults.machine.Resident;
import dev.weir.streams.score.OnnxModel;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Loads a model again and again, has two threads score events with it, and closes it while they do.
 * Arguments: the model's file, how often it is loaded, how many events each thread scores with each
 * load, and after how many loads memory is measured first. Prints resident bytes then and at the
 * end.
 */
final class ModelChurnMain {

  private static final int CHUNK = 256;
  private static final int BATCH = 1024;

  private ModelChurnMain() {}

  public static void main(String[] arguments) throws Exception {
    ParentWatch.start();
    Path file = Path.of(arguments[0]);
    int loads = Integer.parseInt(arguments[1]);
    int events = Integer.parseInt(arguments[2]);
    int warm = Integer.parseInt(arguments[3]);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    for (int load = 1; load <= loads; load++) {
      churn(file, events, threads);
      if (load == warm || load == loads) {
        System.gc();
        System.out.println(Resident.bytesOf(ProcessHandle.current().pid()));
      }
    }
    threads.shutdown();
  }

  private static void churn(Path file, int events, ExecutorService threads) throws Exception {
    OnnxModel model = OnnxModel.load(file);
    Future<Integer> one = threads.submit(scoring(model, events));
    Future<Integer> other = threads.submit(scoring(model, events));
    model.close();
    if (one.get() + other.get() != 2 * events) {
      throw new IllegalStateException("Every event must have a score");
    }
  }

  /** Holds the model from now on; the work itself returns how many events had a score. */
  private static Callable<Integer> scoring(OnnxModel model, int events) {
    FeatureSchema schema = model.manifest().schema();
    Lookahead lookahead = lookahead(model, schema);
    return () -> {
      try (lookahead) {
        EventBatch batch = batch(schema.width());
        int scored = 0;
        for (int i = 0; i < events; i++) {
          scored += lookahead.slotOf(batch, i % BATCH) >= 0 ? 1 : 0;
        }
        return scored;
      }
    };
  }

  private static Lookahead lookahead(OnnxModel model, FeatureSchema schema) {
    return new Lookahead(
        model.newScorer(CHUNK),
        schema,
        new FeatureWindow(schema),
        (batch, index) -> {
          throw new IllegalStateException("A model of rows asks for no history");
        },
        new DetectorMetrics());
  }

  private static EventBatch batch(int width) {
    Random random = new Random(Faults.SEED);
    EventBatch batch = new EventBatch(width, BATCH);
    for (int i = 0; i < BATCH; i++) {
      float[] values = new float[width];
      for (int f = 0; f < width; f++) {
        values[f] = (float) (10 + random.nextGaussian());
      }
      batch.add("p", i, values, 0);
    }
    return batch;
  }
}
