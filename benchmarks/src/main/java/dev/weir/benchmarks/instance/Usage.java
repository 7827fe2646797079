package dev.weir.benchmarks.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a process takes.
 *
 * @param cpuSeconds since it began, all threads
 * @param residentBytes of memory that it holds; 0 where the system does not tell (it is Linux that
 *     does)
 * @param heapUsedBytes of Java's heap in use, garbage among it
 * @param heapBytes that the heap has from the system
 */
public record Usage(double cpuSeconds, long residentBytes, long heapUsedBytes, long heapBytes) {

  private static final String RESIDENT = "VmRSS:";
  private static final long KIBIBYTE = 1024;

  static Usage of(ProcessHandle process, MetricsText metrics) {
    return new Usage(
        cpuSeconds(process),
        residentBytes(process),
        (long) metrics.sum("jvm_memory_used_bytes", "area=\"heap\""),
        (long) metrics.sum("jvm_memory_committed_bytes", "area=\"heap\""));
  }

  /** Processor time of a process since it began. */
  public static double cpuSeconds(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
  }

  /** Memory beside the heap, at least 0. */
  public long nativeBytes() {
    return Math.max(0, residentBytes - heapBytes);
  }

  private static long residentBytes(ProcessHandle process) {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    try {
      return resident(Files.readAllLines(status));
    } catch (IOException e) {
      return 0;
    }
  }

  private static long resident(List<String> status) {
    return status.stream()
        .filter(line -> line.startsWith(RESIDENT))
        .map(line -> line.substring(RESIDENT.length()).replace("kB", "").strip())
        .mapToLong(kibibytes -> KIBIBYTE * Long.parseLong(kibibytes))
        .findFirst()
        .orElse(0);
  }
}
