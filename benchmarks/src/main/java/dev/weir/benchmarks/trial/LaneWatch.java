package dev.weir.benchmarks.trial;

import com.sun.management.OperatingSystemMXBean;
import dev.weir.benchmarks.variant.Lane;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Watches one thread from its first commit on: between two commits all that was processed was also
 * written and made safe, so the rate between them is one that can be kept up.
 */
final class LaneWatch {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** All times in nanoseconds. */
  private record Moment(long clock, double processed, long threadCpu, long processCpu) {}

  private final Lane lane;
  private double commits;
  private Moment first;
  private Moment last;

  LaneWatch(Lane lane) {
    this.lane = lane;
    this.commits = lane.commits();
  }

  /** To be called often. */
  void look() {
    double found = lane.commits();
    if (found > commits && lane.processed() > 0) {
      commits = found;
      last = now();
      if (first == null) {
        first = last;
      }
    }
  }

  double processed() {
    return lane.processed();
  }

  /** Between its first commit and its last. */
  double seconds() {
    return first == null ? 0 : (last.clock() - first.clock()) / 1e9;
  }

  double events() {
    return first == null ? 0 : last.processed() - first.processed();
  }

  double threadMicros() {
    return (last.threadCpu() - first.threadCpu()) / 1e3;
  }

  double processMicros() {
    return (last.processCpu() - first.processCpu()) / 1e3;
  }

  private Moment now() {
    return new Moment(
        System.nanoTime(),
        lane.processed(),
        THREADS.getThreadCpuTime(lane.threadId()),
        SYSTEM.getProcessCpuTime());
  }
}
