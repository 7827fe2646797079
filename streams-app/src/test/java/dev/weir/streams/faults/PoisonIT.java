package dev.weir.streams.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.streams.faults.machine.Faults;
import dev.weir.streams.faults.outcome.Tally;
import dev.weir.streams.faults.poison.HostileInterceptor;
import dev.weir.streams.faults.poison.PoisonRun;
import dev.weir.streams.faults.run.FaultTable;
import dev.weir.streams.faults.run.OneBroker;
import dev.weir.streams.faults.scenario.Guarantee;
import dev.weir.streams.faults.scenario.Load;
import dev.weir.streams.faults.scenario.Scenario;
import dev.weir.streams.faults.scenario.Scenario.Model;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Records that cannot be read or scored among good ones, and a look ahead that fails: every good
 * record is scored once and as undisturbed, every bad one is a dead letter once, and memory stays.
 */
@Tag("fault")
class PoisonIT extends OneBroker {

  private static final int PARTITIONS = 3;

  /** What memory may grow by after the first fifth, in the long form. */
  private static final double FLAT = 1.1;

  @ParameterizedTest
  @MethodSource
  void poisonHarmsNothingGood(Scenario scenario) throws Exception {
    PoisonRun.Found found = PoisonRun.play(scenario, folder, broker.bootstrapServers());
    table.add(scenario.withWhat(found.what()), found.tally());
    FaultTable.assertKept(scenario, found.tally());
    assertThat(found.tally().ended()).isZero();
    assertThat(found.bad()).isPositive();
    assertThat(found.unburied()).as("no dead letter").isZero();
    assertThat(found.twice()).as("twice a dead letter").isZero();
    assertThat(found.good()).as("good, and a dead letter").isZero();
    if (Faults.LONG) {
      assertThat((double) found.highest()).isLessThanOrEqualTo(FLAT * found.warm());
    }
  }

  static Stream<Scenario> poisonHarmsNothingGood() {
    return Faults.LONG
        ? Stream.of(poisoned(Model.WINDOWS, 20_000), poisoned(Model.ROWS, 667_000))
        : Stream.of(poisoned(Model.WINDOWS, 3_000));
  }

  @ParameterizedTest
  @MethodSource
  void aLookAheadThatFailsCostsNothingButTime(Scenario scenario) throws Exception {
    Tally tally = table.keepsItsPromise(scenario, folder, broker.bootstrapServers(), 1);
    assertThat(tally.ended()).isZero();
  }

  static Stream<Scenario> aLookAheadThatFailsCostsNothingButTime() {
    return Faults.LONG
        ? Stream.of(Model.values()).map(model -> lookAheadFails(model, 40_000))
        : Stream.of(lookAheadFails(Model.WINDOWS, 3_000));
  }

  private static Scenario poisoned(Model model, int good) {
    Load load = new Load(Faults.SEED + 200, good, 20, PARTITIONS);
    return Scenario.of("poisoned-" + model.stores(), "poison", load, Guarantee.EXACTLY_ONCE, model);
  }

  private static Scenario lookAheadFails(Model model, int events) {
    Load load = new Load(Faults.SEED + 210, events, 20, PARTITIONS);
    return Scenario.of(
            "ahead-" + model.stores(),
            "look ahead that throws in mid-poll and meets forged headers",
            load,
            Guarantee.EXACTLY_ONCE,
            model)
        .with("kafka.main.consumer.interceptor.classes", HostileInterceptor.class.getName());
  }
}
