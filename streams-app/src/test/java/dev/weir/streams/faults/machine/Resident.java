package dev.weir.streams.faults.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Memory that processes have of the machine, as Linux counts it. */
public final class Resident {

  private static final String LINE = "VmRSS:";

  private Resident() {}

  /** Resident bytes of a process; 0 where it is gone, or the system is another. */
  public static long bytesOf(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
          .filter(line -> line.startsWith(LINE))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
