package dev.weir.streams.http;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** How many records of each partition are not read yet, as Kafka's consumer counts them. */
final class ConsumerLag {

  private ConsumerLag() {}

  /**
   * @return {@code topic-partition} to records
   */
  static Map<String, Long> of(Map<MetricName, ? extends Metric> metrics) {
    Map<String, Long> lag = new TreeMap<>();
    metrics.forEach(
        (name, metric) -> {
          if (name.name().equals("records-lag") && name.tags().containsKey("partition")) {
            String partition = name.tags().get("topic") + "-" + name.tags().get("partition");
            if (metric.metricValue() instanceof Double records && !records.isNaN()) {
              lag.put(partition, records.longValue());
            }
          }
        });
    return lag;
  }
}
