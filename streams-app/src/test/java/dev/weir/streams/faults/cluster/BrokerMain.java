package dev.weir.streams.faults.cluster;

import dev.weir.streams.ParentWatch;
import dev.weir.streams.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;

/**
 * One node of a cluster: arguments are its folder, its port and its settings as {@code key=value}.
 * Runs until it is killed, or its parent is gone.
 */
final class BrokerMain {

  private BrokerMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    ParentWatch.start();
    Map<String, String> settings = new HashMap<>();
    for (int i = 2; i < arguments.length; i++) {
      String[] pair = arguments[i].split("=", 2);
      settings.put(pair[0], pair[1]);
    }
    try {
      OptionalInt port = OptionalInt.of(Integer.parseInt(arguments[1]));
      EmbeddedBroker.start(Path.of(arguments[0]), port, settings);
    } catch (IllegalStateException e) {
      e.printStackTrace();
      // Kafka leaves threads behind that would keep the process.
      Runtime.getRuntime().halt(1);
    }
    System.out.println("ready");
    // Nobody reads stdout any more; it must not fill up.
    System.setOut(System.err);
    new CountDownLatch(1).await();
  }
}
