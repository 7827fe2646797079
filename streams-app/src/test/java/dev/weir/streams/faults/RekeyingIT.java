package dev.weir.streams.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.streams.faults.machine.Faults;
import dev.weir.streams.faults.outcome.Tally;
import dev.weir.streams.faults.run.OneBroker;
import dev.weir.streams.faults.scenario.Guarantee;
import dev.weir.streams.faults.scenario.Load;
import dev.weir.streams.faults.scenario.Scenario;
import dev.weir.streams.faults.scenario.Scenario.Model;
import dev.weir.streams.faults.scenario.Step;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A repartition in front of the scorer: events come from somebody's app that keys them anew, in
 * transactions, with headers forged by their first producer, and the detector is killed meanwhile.
 */
@Tag("fault")
class RekeyingIT extends OneBroker {

  private static final int PARTITIONS = 3;

  @ParameterizedTest
  @MethodSource
  void eventsThatWereKeyedAnewAreAsGoodAsOthers(Scenario scenario) throws Exception {
    Tally tally = table.keepsItsPromise(scenario, folder, broker.bootstrapServers(), 1);
    assertThat(tally.ended()).isZero();
  }

  static Stream<Scenario> eventsThatWereKeyedAnewAreAsGoodAsOthers() {
    return Faults.LONG
        ? Stream.of(Guarantee.values()).map(guarantee -> rekeyed(guarantee, 8, 20_000))
        : Stream.of(rekeyed(Guarantee.EXACTLY_ONCE, 2, 4_000));
  }

  private static Scenario rekeyed(Guarantee guarantee, int kills, int events) {
    long seed = Faults.SEED + 400 + guarantee.ordinal();
    Load load = new Load(seed, events, 20, PARTITIONS);
    return Scenario.of(
            "rekeyed-" + guarantee,
            "keyed anew by another app, headers forged, SIGKILL × %d, seed %d"
                .formatted(kills, seed),
            load,
            guarantee,
            Model.WINDOWS)
        .with("kafka.consumer.isolation.level", "read_committed")
        .rekeyedInFront()
        .withSteps(Step.kills(new Random(seed), kills, load, "a"));
  }
}
