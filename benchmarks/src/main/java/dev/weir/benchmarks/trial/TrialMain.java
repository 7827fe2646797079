package dev.weir.benchmarks.trial;

import dev.weir.benchmarks.variant.Running;
import dev.weir.streams.broker.Folders;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Runs the trials it is told of on stdin, one after the other, and ends with it, which is when its
 * parent is gone, however that went.
 */
public final class TrialMain {

  static final String MEASURED = "measured ";
  static final String RUNS = "runs";
  static final String STOPPED = "stopped";

  private TrialMain() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    PrintStream answers = System.out;
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = orders.readLine(); line != null; line = orders.readLine()) {
      Order order = Order.read(line);
      try (Running running = Running.start(order.trial())) {
        if (order.events() > 0) {
          Duration length = Duration.ofMillis(order.millis());
          Measurement measured = new Stopwatch(running, order.events(), length).measure();
          answers.println(MEASURED + Order.json(measured));
        } else {
          answers.println(RUNS);
          orders.readLine();
          running.requireAlive();
        }
      }
      Folders.delete(order.trial().folder());
      answers.println(STOPPED);
    }
  }
}
