package dev.weir.benchmarks.entities.load;

import dev.weir.benchmarks.instance.Usage;

/**
 * How things stand at one moment.
 *
 * @param seconds since the feed began
 * @param committed events of the feed, processed and made safe
 * @param lag events in the topic that are not
 * @param brokerCpuSeconds since the broker began
 * @param producedBytes that the instance has sent since it began: changelogs, and a few alerts
 */
record Sample(
    double seconds,
    long committed,
    long lag,
    Usage usage,
    double brokerCpuSeconds,
    double producedBytes) {}
