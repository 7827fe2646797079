package dev.weir.streams;

import dev.weir.command.CommandRunner;
import dev.weir.command.DetectorOption;
import dev.weir.command.stop.StopSignal;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.streams.event.EventSource;
import dev.weir.streams.score.OnnxModel;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.streams.KafkaStreams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes the arguments of {@code weir run} and runs the {@link TimerFlushed} control. */
@Command(name = "weir")
public final class TimerFlushedMain implements Callable<Integer> {

  @Parameters private String run;
  @Mixin private DetectorOption detector;

  @Option(names = "--model")
  private Path modelFile;

  private TimerFlushedMain() {}

  public static void main(String[] arguments) {
    ParentWatch.start();
    System.exit(CommandRunner.run(new TimerFlushedMain(), arguments));
  }

  @Override
  public Integer call() {
    DetectorConfig config = detector.read();
    try (StopSignal stop = StopSignal.interruptsThisThread();
        OnnxModel model = OnnxModel.load(modelFile);
        KafkaStreams streams = streams(config, model)) {
      streams.start();
      System.out.println("Ctrl-C stops it.");
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      // Told to stop.
    }
    return CommandRunner.OK;
  }

  private static KafkaStreams streams(DetectorConfig config, OnnxModel model) {
    DetectorMetrics metrics = new DetectorMetrics();
    EventSource source = DetectorTopology.source(config, metrics);
    return new KafkaStreams(
        DetectorTopology.of(config, source, new TimerFlushed(config, model, metrics)),
        StreamsSettings.of(config, source));
  }
}
