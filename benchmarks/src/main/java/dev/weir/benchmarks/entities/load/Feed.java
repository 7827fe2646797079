package dev.weir.benchmarks.entities.load;

import dev.weir.benchmarks.load.EventTopic;
import java.util.concurrent.TimeUnit;

/**
 * Sends readings at an even rate until it is closed, on a thread of its own. What was due and could
 * not be sent in time is sent as soon as it can be.
 */
public final class Feed implements AutoCloseable {

  private static final int PAUSE_MICROS = 1_000;

  private final EventTopic topic;
  private final double rate;
  private final Thread thread;
  private final long first;
  private volatile long sent;
  private volatile double behind;
  private volatile boolean stop;
  private volatile RuntimeException failure;

  /**
   * @param topic closed with this
   * @param first number of the first reading
   * @param rate events a second
   */
  public Feed(EventTopic topic, long first, double rate) {
    this.topic = topic;
    this.first = first;
    this.rate = rate;
    this.thread = new Thread(this::send, "feed");
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Readings handed to the producer. */
  public long sent() {
    if (failure != null) {
      throw failure;
    }
    return sent;
  }

  /** The longest that a reading had to wait for its turn, seconds: a machine that is too busy. */
  double mostBehind() {
    return behind;
  }

  @Override
  public void close() {
    stop = true;
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    topic.close();
  }

  private void send() {
    try {
      long begin = System.nanoTime();
      while (!stop) {
        double seconds = (System.nanoTime() - begin) / 1e9;
        long due = (long) (rate * seconds);
        behind = Math.max(behind, (due - sent) / rate);
        while (sent < due && !stop) {
          topic.send(first + sent, null);
          sent++;
        }
        TimeUnit.MICROSECONDS.sleep(PAUSE_MICROS);
      }
    } catch (InterruptedException e) {
      // Asked to stop.
    } catch (RuntimeException e) {
      failure = e;
    }
  }
}
