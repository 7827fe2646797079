package dev.weir.command;

import dev.weir.command.output.OutputFile;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
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
 */
public final class StopSignal implements AutoCloseable {

  private static final List<String> NAMES = List.of("INT", "TERM");
  private static final int KILLED = 130;

  private final AtomicBoolean received = new AtomicBoolean();
  private final Map<String, SignalHandler> before;
  private final BiFunction<Signal, SignalHandler, SignalHandler> registry;

  private StopSignal(Thread work, BiFunction<Signal, SignalHandler, SignalHandler> registry) {
    this.registry = registry;
    SignalHandler handler = signal -> receive(work);
    this.before =
        NAMES.stream()
            .collect(
                Collectors.toMap(name -> name, name -> registry.apply(new Signal(name), handler)));
  }

  /** From now on, a signal interrupts the calling thread. */
  public static StopSignal interruptsThisThread() {
    return new StopSignal(Thread.currentThread(), Signal::handle);
  }

  /** For tests, which must not touch the handlers of their process. */
  static StopSignal interruptsThisThread(
      BiFunction<Signal, SignalHandler, SignalHandler> registry) {
    return new StopSignal(Thread.currentThread(), registry);
  }

  /** Whether a signal came. */
  public boolean received() {
    return received.get();
  }

  /** From now on, signals do what they did before. */
  @Override
  public void close() {
    before.forEach((name, handler) -> registry.apply(new Signal(name), handler));
  }

  private void receive(Thread work) {
    if (!received.compareAndSet(false, true)) {
      OutputFile.discardAll();
      Runtime.getRuntime().halt(KILLED);
    }
    work.interrupt();
  }
}
