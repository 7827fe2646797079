package dev.weir.streams.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.streams.TimerFlushedMain;
import dev.weir.streams.faults.machine.Faults;
import dev.weir.streams.faults.outcome.Tally;
import dev.weir.streams.faults.run.FaultRun;
import dev.weir.streams.faults.run.OneBroker;
import dev.weir.streams.faults.scenario.Guarantee;
import dev.weir.streams.faults.scenario.Load;
import dev.weir.streams.faults.scenario.Scenario;
import dev.weir.streams.faults.scenario.Scenario.Model;
import dev.weir.streams.faults.scenario.Step;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * SIGKILL at random instants, several partitions, two stream threads. Every score, every alert and
 * all committed state must be that of the undisturbed run, byte for byte; under at-least-once
 * scores and alerts may stand twice. The control writes its state by a timer instead of the hook
 * and must lose some.
 */
@Tag("fault")
class KillIT extends OneBroker {

  private static final int PUMPS = 20;

  @ParameterizedTest
  @MethodSource
  void killedDetectorKeepsItsPromise(Scenario scenario) throws Exception {
    Tally tally = table.keepsItsPromise(scenario, folder, broker.bootstrapServers(), 1);
    assertThat(tally.ended()).isZero();
  }

  static Stream<Scenario> killedDetectorKeepsItsPromise() {
    if (!Faults.LONG) {
      return Stream.of(
          killed(Guarantee.EXACTLY_ONCE, Model.ROWS, 2, 4_000),
          killed(Guarantee.EXACTLY_ONCE, Model.WINDOWS, 3, 6_000),
          killed(Guarantee.AT_LEAST_ONCE, Model.ROWS, 3, 5_000),
          killed(Guarantee.AT_LEAST_ONCE, Model.WINDOWS, 3, 5_000));
    }
    return Stream.of(Guarantee.values())
        .flatMap(g -> Stream.of(Model.values()).map(m -> killed(g, m, 20, 20_000)));
  }

  @Test
  void stateWrittenByATimerIsLost() throws Exception {
    Load load = new Load(Faults.SEED, 4_000, PUMPS, 3);
    Scenario scenario =
        Scenario.of(
                "timer",
                "SIGKILL, control: state written by a timer",
                load,
                Guarantee.EXACTLY_ONCE,
                Model.WINDOWS)
            .withProgram(TimerFlushedMain.class)
            .withSteps(List.of(Step.at(load.events() / 2, all -> all.killAndStart("a"))));
    Tally tally = FaultRun.play(scenario, folder, broker.bootstrapServers(), 1);
    table.add(scenario, tally);
    assertThat(tally.lost()).isZero();
    assertThat(tally.scores()).isPositive();
    assertThat(tally.states()).isPositive();
  }

  private static Scenario killed(Guarantee guarantee, Model model, int kills, int events) {
    long seed = Faults.SEED + guarantee.ordinal() * 10 + model.ordinal();
    Load load = new Load(seed, events, PUMPS, 3);
    return Scenario.of(
            ("killed-" + guarantee + "-" + model.name()).toLowerCase(java.util.Locale.ROOT),
            "SIGKILL × %d, seed %d".formatted(kills, seed),
            load,
            guarantee,
            model)
        .withSteps(Step.kills(new Random(seed), kills, load, "a"));
  }
}
