package dev.weir.benchmarks.latency;

import dev.weir.benchmarks.load.EventTopic;
import java.util.concurrent.TimeUnit;

/**
 * Sends readings at an even rate. The timestamp of a message is when it was handed to the producer,
 * in microseconds since a moment the reader knows too; Kafka Streams gives it on to what is made of
 * the message.
 */
final class Sender {

  private final EventTopic topic;
  private final int rate;
  private final long epoch;

  /**
   * @param rate events a second
   * @param epoch that timestamps count from, as {@link System#nanoTime} has it
   */
  Sender(EventTopic topic, int rate, long epoch) {
    this.topic = topic;
    this.rate = rate;
    this.epoch = epoch;
  }

  /** Sends for so long. */
  void send(int seconds) throws InterruptedException {
    long begin = System.nanoTime();
    long count = (long) rate * seconds;
    for (long number = 0; number < count; number++) {
      long due = begin + number * 1_000_000_000L / rate;
      while (System.nanoTime() < due) {
        TimeUnit.MICROSECONDS.sleep(200);
      }
      topic.send(number, (System.nanoTime() - epoch) / 1000);
    }
  }
}
