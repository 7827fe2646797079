package dev.weir.benchmarks.entities.load;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * What the measured minutes came to. Sustained: at no moment of the last third were more than
 * {@value #SUSTAINED_LAG_SECONDS} seconds of events waiting, and the feed itself was never so late.
 * What an instance falls behind by before that, while its code is not compiled yet, it has then
 * caught up with; how much that was is told.
 *
 * <p>Rates and costs are means of the last third, which is like nearly all minutes of a day. Lags
 * are of all but the first tenth, memory too.
 *
 * @param seconds of the last third
 * @param eventsPerSecond that were processed and made safe
 * @param lagMedianSeconds of events waiting, by the feed's rate
 * @param lagMaxAtSeconds when that was, since the feed began
 * @param lagLastThirdSeconds the most of the last third
 * @param feedBehindSeconds that a reading was sent too late at worst
 * @param cores of processor that the instance took, mean
 * @param cpuMicros of the instance, all threads, an event
 * @param nativeBytes resident beside the heap, most
 * @param writtenBytesPerEvent to the instance's disk, by RocksDB
 * @param changelogBytesPerEvent sent by the instance, as it is on the wire; alerts are few
 */
public record Load(
    double seconds,
    boolean sustained,
    double eventsPerSecond,
    double lagMedianSeconds,
    double lagMaxSeconds,
    double lagMaxAtSeconds,
    double lagLastThirdSeconds,
    double feedBehindSeconds,
    double cores,
    double brokerCores,
    double cpuMicros,
    long heapUsedBytes,
    long heapBytes,
    long residentBytes,
    long nativeBytes,
    double changelogBytesPerEvent,
    double writtenBytesPerEvent) {

  public static final int SUSTAINED_LAG_SECONDS = 5;

  private static final int WARM_UP_OF_ALL = 10;
  private static final int THIRD = 3;

  /**
   * @param samples in order, at least six
   * @param rate of the feed, events a second
   */
  static Load of(List<Sample> all, double rate, double feedBehindSeconds) {
    List<Sample> samples = all.subList(all.size() / WARM_UP_OF_ALL, all.size());
    List<Sample> lastThird = all.subList(all.size() - all.size() / THIRD, all.size());
    Sample first = lastThird.get(0);
    Sample last = lastThird.get(lastThird.size() - 1);
    double seconds = last.seconds() - first.seconds();
    double events = last.committed() - first.committed();
    double cpu = last.usage().cpuSeconds() - first.usage().cpuSeconds();
    Sample worst = Collections.max(samples, Comparator.comparingLong(Sample::lag));
    double lagLast = most(lastThird, Sample::lag) / rate;
    return new Load(
        seconds,
        Math.max(lagLast, feedBehindSeconds) <= SUSTAINED_LAG_SECONDS,
        events / seconds,
        median(samples, Sample::lag) / rate,
        worst.lag() / rate,
        worst.seconds(),
        lagLast,
        feedBehindSeconds,
        cpu / seconds,
        (last.brokerCpuSeconds() - first.brokerCpuSeconds()) / seconds,
        1e6 * cpu / events,
        most(samples, sample -> sample.usage().heapUsedBytes()),
        most(samples, sample -> sample.usage().heapBytes()),
        most(samples, sample -> sample.usage().residentBytes()),
        most(samples, sample -> sample.usage().nativeBytes()),
        (last.producedBytes() - first.producedBytes()) / events,
        (last.usage().writtenBytes() - first.usage().writtenBytes()) / events);
  }

  private static long most(List<Sample> samples, ToLongFunction<Sample> part) {
    return samples.stream().mapToLong(part).max().orElseThrow();
  }

  private static double median(List<Sample> samples, ToDoubleFunction<Sample> part) {
    double[] sorted = samples.stream().mapToDouble(part).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
