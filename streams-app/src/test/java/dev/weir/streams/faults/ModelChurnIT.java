package dev.weir.streams.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.streams.faults.machine.Faults;
import dev.weir.streams.score.ModelFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Models that are loaded, used by two threads, closed while these still score, again and again, in
 * a process of its own: it must not crash, and keep no memory.
 */
@Tag("fault")
class ModelChurnIT {

  private static final int FEATURES = 16;
  private static final int LOADS = 100;
  private static final int EVENTS = Faults.LONG ? 20_000_000 : 1_000_000;

  /** Loads after which memory is measured first: a million events, in the long form. */
  private static final int WARM = Faults.LONG ? 5 : 20;

  /** What memory may differ by from then on; in the short form the JVM still compiles. */
  private static final double MARGIN = Faults.LONG ? 0.05 : 0.15;

  @TempDir private Path folder;

  @Test
  void modelsThatComeAndGoLeaveNoMemoryBehind() throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self/status")), "resident memory is read from /proc");
    FeatureSchema schema =
        new FeatureSchema(
            IntStream.range(0, FEATURES).mapToObj(i -> Feature.numeric("f" + i)).toList(), 1);
    Path model = ModelFixture.write(folder.resolve("model.onnx"), schema);
    List<Long> resident = resident(model);
    long first = resident.get(0);
    long last = resident.get(1);
    System.out.printf(
        "%d loads, %,d events: resident %d KiB after %,d events, %d KiB in the end (%+.1f %%)%n",
        LOADS,
        EVENTS,
        first >> 10,
        (long) EVENTS / LOADS * WARM,
        last >> 10,
        100.0 * (last - first) / first);
    assertThat((double) last).isLessThanOrEqualTo((1 + MARGIN) * first);
  }

  private List<Long> resident(Path model) throws Exception {
    Path output = folder.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xms64m",
            "-Xmx64m",
            "-XX:+AlwaysPreTouch",
            "-XX:+UseSerialGC",
            // The second compiler goes on for ten million events, and takes memory for it.
            "-XX:TieredStopAtLevel=1",
            ModelChurnMain.class.getName(),
            model.toString(),
            Integer.toString(LOADS),
            Integer.toString(EVENTS / LOADS / 2),
            Integer.toString(WARM));
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.environment().put("ORT_DISABLE_TELEMETRY", "1");
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    Process process = builder.start();
    try {
      assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("ended within ten minutes").isTrue();
    } finally {
      process.destroyForcibly();
    }
    List<String> lines = Files.readAllLines(output);
    assertThat(process.exitValue()).as("exit code, having said %s", lines).isZero();
    return lines.stream().filter(line -> line.matches("\\d+")).map(Long::valueOf).toList();
  }
}
