package dev.weir.benchmarks.training;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Time that work took.
 *
 * @param seconds on the clock
 * @param processorSeconds of all threads of the process: on a machine that others use too, the
 *     fairer of the two
 */
record Cost(double seconds, double processorSeconds) {

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** Since this process began, or some other fixed moment. */
  static Cost now() {
    return new Cost(System.nanoTime() / 1e9, SYSTEM.getProcessCpuTime() / 1e9);
  }

  Cost since(Cost start) {
    return new Cost(seconds - start.seconds, processorSeconds - start.processorSeconds);
  }
}
