package dev.weir.benchmarks.training;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.file.DetectorFile;
import dev.weir.detection.history.Selection;
import dev.weir.trainer.Training;
import dev.weir.trainer.data.TrainingData;
import dev.weir.trainer.data.TrainingDataReader;
import dev.weir.trainer.fit.Epoch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.javacpp.Pointer;

/**
 * Trains with {@code weir train}'s own steps and, after each epoch, has PyTorch train one of the
 * same; prints what both cost, and the memory that this process holds. Without a peer it prints
 * that memory alone.
 */
public final class FitEpoch {

  private static final int LEARNT = 20_000;

  /** Epochs in which the machine warms up; not counted. */
  private static final int WARM_UP = 2;

  private final Optional<Peer> peer;
  private final EpochTimes times = new EpochTimes();
  private Cost start;

  private FitEpoch(Optional<Peer> peer) {
    this.peer = peer;
  }

  /**
   * @param arguments name of the {@link Workload}, epochs, folder for temporary files, then the
   *     peer's command, nothing for none
   */
  public static void main(String[] arguments) throws IOException {
    Workload workload = Workload.named(arguments[0]);
    int epochs = WARM_UP + Integer.parseInt(arguments[1]);
    Path folder = Path.of(arguments[2]);
    Path csv = folder.resolve("rows.csv");
    Path floats = folder.resolve("rows.float32");
    Path file = folder.resolve("detector.properties");
    int rows = Workload.rows(LEARNT);
    MadeUpRows.write(workload, rows, csv, floats);
    Files.writeString(file, workload.detector(epochs));

    List<String> command = new ArrayList<>(List.of(arguments).subList(3, arguments.length));
    DetectorConfig detector = DetectorFile.read(file, Map.of(), Map.of());
    if (command.isEmpty()) {
      new FitEpoch(Optional.empty()).run(detector, csv);
      return;
    }
    command.addAll(workload.described());
    command.addAll(List.of(floats.toString(), rows + "", LEARNT + "", workload.width() + ""));
    try (Peer peer = new Peer(command)) {
      System.out.printf("PyTorch %s%n", peer.version());
      FitEpoch benchmark = new FitEpoch(Optional.of(peer));
      benchmark.run(detector, csv);
      System.out.println(benchmark.times);
    }
  }

  private void run(DetectorConfig detector, Path csv) throws IOException {
    TrainingData data =
        new TrainingDataReader(detector)
            .read(List.of(csv), Selection.everything(), Optional.empty(), row -> {});
    Training training = new Training(detector, data);
    start = Cost.now();
    training.run(this::ended);
  }

  private void ended(int network, Epoch epoch) {
    Cost cost = Cost.now().since(start);
    System.out.printf(
        "epoch %3d: %.3f s, loss %.5f, held out %.5f; memory %d MiB, %d of it Java's heap",
        epoch.number(),
        cost.seconds(),
        epoch.trainingLoss(),
        epoch.validationLoss(),
        Pointer.physicalBytes() >> 20,
        Runtime.getRuntime().totalMemory() >> 20);
    peer.ifPresent(other -> beside(epoch, cost, epoch(other)));
    System.out.println();
    start = Cost.now();
  }

  private void beside(Epoch epoch, Cost cost, Peer.Epoch other) {
    System.out.printf(
        "; PyTorch %.3f s, loss %.5f, held out %.5f",
        other.cost().seconds(), other.trainingLoss(), other.validationLoss());
    if (epoch.number() > WARM_UP) {
      times.add(cost, other.cost());
    }
  }

  private static Peer.Epoch epoch(Peer peer) {
    try {
      return peer.epoch();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
