package dev.weir.command.stop;

import dev.weir.command.output.OutputFile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Turns Ctrl-C and SIGTERM into an orderly end: interrupts the thread that does the work, so that
 * it cleans up, says what there is to say and ends with an exit code of its own. A shutdown hook
 * would do this while Kafka's and ONNX Runtime's hooks already pull the ground away, and leave no
 * say in the exit code. A second signal ends the process at once, without hooks, and leaves no
 * draft of a file.
 *
 * <p>Work that an interrupt would harm, as it closes the files being written, asks instead whether
 * a signal {@linkplain #isNoticed came}.
 */
public final class StopSignal implements Stop, AutoCloseable {

  private static final List<String> NAMES = List.of("INT", "TERM");

  private final CountDownLatch received = new CountDownLatch(1);
  private final Map<String, SignalHandler> before;
  private final BiFunction<Signal, SignalHandler, SignalHandler> registry;

  private StopSignal(Runnable then, BiFunction<Signal, SignalHandler, SignalHandler> registry) {
    this.registry = registry;
    SignalHandler handler = signal -> receive(then);
    this.before =
        NAMES.stream()
            .collect(
                Collectors.toMap(name -> name, name -> registry.apply(new Signal(name), handler)));
  }

  /** From now on, a signal interrupts the calling thread. */
  public static StopSignal interruptsThisThread() {
    return interruptsThisThread(Signal::handle);
  }

  /** From now on, a signal is noticed and interrupts nothing. */
  public static StopSignal isNoticed() {
    return isNoticed(Signal::handle);
  }

  /** For tests. */
  static StopSignal isNoticed(BiFunction<Signal, SignalHandler, SignalHandler> registry) {
    return new StopSignal(() -> {}, registry);
  }

  /** For tests, which must not touch the handlers of their process. */
  static StopSignal interruptsThisThread(
      BiFunction<Signal, SignalHandler, SignalHandler> registry) {
    return new StopSignal(Thread.currentThread()::interrupt, registry);
  }

  /** Whether a signal came. */
  @Override
  public boolean received() {
    return received.getCount() == 0;
  }

  @Override
  public boolean await(Duration time) {
    try {
      return received.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return received();
    }
  }

  /** From now on, signals do what they did before. */
  @Override
  public void close() {
    before.forEach((name, handler) -> registry.apply(new Signal(name), handler));
  }

  private synchronized void receive(Runnable then) {
    if (received()) {
      OutputFile.discardAll();
      Runtime.getRuntime().halt(StoppedException.EXIT_CODE);
    }
    received.countDown();
    then.run();
  }
}
