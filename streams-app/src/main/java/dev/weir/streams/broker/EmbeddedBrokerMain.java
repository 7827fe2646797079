package dev.weir.streams.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
   * @param arguments the folder of the broker's log, then settings as {@code key=value}
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    // A terminal sends Ctrl-C to parent and child alike; the parent still needs its broker then.
    Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
    EmbeddedBroker broker = start(Path.of(arguments[0]), settings(arguments));
    CountDownLatch asked = new CountDownLatch(1);
    Thread parent = new Thread(() -> untilEnd(asked), "parent");
    parent.setDaemon(true);
    parent.start();
    System.out.println(READY + broker.bootstrapServers());
    // Nobody reads stdout from now on; a full pipe would stop the broker at its next warning.
    System.setOut(System.err);
    asked.await();
    broker.close();
  }

  private static Map<String, String> settings(String[] arguments) {
    return Stream.of(arguments)
        .skip(1)
        .map(setting -> setting.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  /** Ends the process where it fails: Kafka leaves threads behind that would keep it. */
  private static EmbeddedBroker start(Path folder, Map<String, String> overrides) {
    try {
      return EmbeddedBroker.start(folder, OptionalInt.empty(), overrides);
    } catch (IllegalStateException e) {
      e.printStackTrace();
      Runtime.getRuntime().halt(1);
      throw e;
    }
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
