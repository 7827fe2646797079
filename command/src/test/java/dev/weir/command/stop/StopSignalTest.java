package dev.weir.command.stop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sun.misc.Signal;
import sun.misc.SignalHandler;

class StopSignalTest {

  private final Map<String, SignalHandler> handlers =
      new HashMap<>(Map.of("INT", SignalHandler.SIG_DFL, "TERM", SignalHandler.SIG_DFL));

  @Test
  void aSignalInterruptsTheWork() {
    try (StopSignal stop = StopSignal.interruptsThisThread(this::register)) {
      handlers.get("TERM").handle(new Signal("TERM"));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(stop.received()).isTrue();
    }
  }

  @Test
  void aSignalThatIsOnlyNoticedInterruptsNothingAndEndsAWait() {
    try (StopSignal stop = StopSignal.isNoticed(this::register)) {
      assertThat(stop.await(Duration.ZERO)).isFalse();
      handlers.get("INT").handle(new Signal("INT"));
      assertThat(Thread.interrupted()).isFalse();
      assertThat(stop.await(Duration.ofDays(1))).isTrue();
      assertThat(stop.received()).isTrue();
    }
  }

  @Test
  void closingGivesBackTheHandlersThatWereThere() {
    StopSignal.interruptsThisThread(this::register).close();
    assertThat(handlers).containsValues(SignalHandler.SIG_DFL, SignalHandler.SIG_DFL);
    assertThat(handlers.values()).containsOnly(SignalHandler.SIG_DFL);
  }

  private SignalHandler register(Signal signal, SignalHandler handler) {
    return handlers.put(signal.getName(), handler);
  }
}
