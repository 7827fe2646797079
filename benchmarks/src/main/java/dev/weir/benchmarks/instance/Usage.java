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
 * @param writtenBytes to disks since it began; 0 where the system does not tell
 */
public record Usage(
    double cpuSeconds, long residentBytes, long heapUsedBytes, long heapBytes, long writtenBytes) {

  private static final String RESIDENT = "VmRSS:";
  private static final String WRITTEN = "write_bytes:";
  private static final long KIBIBYTE = 1024;

  static Usage of(ProcessHandle process, MetricsText metrics) {
    return new Usage(
        cpuSeconds(process),
        KIBIBYTE * told(process, "status", RESIDENT),
        (long) metrics.sum("jvm_memory_used_bytes", "area=\"heap\""),
        (long) metrics.sum("jvm_memory_committed_bytes", "area=\"heap\""),
        told(process, "io", WRITTEN));
  }

  /** Processor time of a process since it began. */
  public static double cpuSeconds(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
  }

  /** Memory beside the heap, at least 0. */
  public long nativeBytes() {
    return Math.max(0, residentBytes - heapBytes);
  }

  /** A number that Linux tells of a process; 0 where it is not told. */
  private static long told(ProcessHandle process, String file, String name) {
    Path path = Path.of("/proc", Long.toString(process.pid()), file);
    if (!Files.isReadable(path)) {
      return 0;
    }
    try {
      return number(Files.readAllLines(path), name);
    } catch (IOException e) {
      return 0;
    }
  }

  private static long number(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()).replace("kB", "").strip())
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }
}
