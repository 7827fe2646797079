package dev.weir.streams.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * A broker in a JVM of its own, as {@link BrokerProcess} starts it: prints {@value #READY} and its
 * address once it serves, and ends when its stdin ends, which is when its parent is gone, however
 * that went.
 */
public final class EmbeddedBrokerMain {

  static final String READY = "ready ";

  private EmbeddedBrokerMain() {}

  /**
   * @param arguments the folder of the broker's log
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    // A terminal sends Ctrl-C to parent and child alike; the parent still needs its broker then.
    Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
    EmbeddedBroker broker =
        EmbeddedBroker.start(Path.of(arguments[0]), OptionalInt.empty(), Map.of());
    CountDownLatch asked = new CountDownLatch(1);
    Thread parent = new Thread(() -> untilEnd(asked), "parent");
    parent.setDaemon(true);
    parent.start();
    System.out.println(READY + broker.bootstrapServers());
    asked.await();
    broker.close();
  }

  private static void untilEnd(CountDownLatch asked) {
    try {
      while (System.in.read() >= 0) {
        // Nobody writes; only the end matters.
      }
    } catch (IOException e) {
      // A broken pipe is an end too.
    } finally {
      asked.countDown();
    }
  }
}
