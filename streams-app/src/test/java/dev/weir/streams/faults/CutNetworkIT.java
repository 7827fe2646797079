package dev.weir.streams.faults;

import dev.weir.streams.faults.cluster.Cluster;
import dev.weir.streams.faults.machine.Faults;
import dev.weir.streams.faults.machine.Network;
import dev.weir.streams.faults.run.ThreeBrokers;
import dev.weir.streams.faults.scenario.Guarantee;
import dev.weir.streams.faults.scenario.Load;
import dev.weir.streams.faults.scenario.Scenario;
import dev.weir.streams.faults.scenario.Scenario.Model;
import dev.weir.streams.faults.scenario.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Three brokers on hosts of their own, and an instance. The cable of one broker is pulled, then of
 * two, and that of the instance, each for longer than any session lasts: packets vanish without an
 * answer, and no connection is closed.
 */
@Tag("fault")
@EnabledIfSystemProperty(named = "weir.faults", matches = "long", disabledReason = "-Pfaults")
class CutNetworkIT extends ThreeBrokers {

  private static Network network;

  @BeforeAll
  static void startCluster(@TempDir Path log) {
    Faults.require(Network.isPossible(), "Linux, root and iproute2, for network namespaces");
    network = Network.of(NODES + 1);
    cluster =
        Cluster.start(
            log,
            IntStream.range(0, NODES)
                .mapToObj(
                    i -> new Cluster.Address(network.within(i), network.address(i), 9092, 9093))
                .toList());
  }

  @AfterAll
  static void closeNetwork() {
    if (network != null) {
      network.close();
    }
  }

  @ParameterizedTest
  @EnumSource(Guarantee.class)
  void brokersThatCannotBeReachedCostNothing(Guarantee guarantee) throws Exception {
    Load load = new Load(Faults.SEED + 200, 30_000, 20, 3);
    Scenario scenario =
        Scenario.of(
                "cut-" + guarantee,
                "network of one broker of three cut for 15 s, then of two",
                load,
                guarantee,
                Model.WINDOWS)
            .withSteps(
                List.of(
                    Step.at(load.events() / 3, all -> network.cut(0)),
                    Step.later(Duration.ofSeconds(15), all -> network.mend(0)),
                    Step.at(load.events() * 2 / 3, all -> cutTwo()),
                    Step.later(Duration.ofSeconds(15), all -> mendTwo())));
    table.keepsItsPromiseOrLosesNothing(scenario, folder, cluster.bootstrapServers(), NODES);
  }

  @ParameterizedTest
  @EnumSource(Guarantee.class)
  void instanceThatCannotReachItsBrokersCostsNothing(Guarantee guarantee) throws Exception {
    Load load = new Load(Faults.SEED + 210, 30_000, 20, 4);
    Scenario scenario =
        Scenario.of(
                "cut-instance-" + guarantee,
                "network of one instance of two cut for 15 s",
                load,
                guarantee,
                Model.WINDOWS)
            .withSteps(
                List.of(
                    Step.at(0, all -> all.startWithin(network.within(NODES), "far")),
                    Step.at(load.events() / 3, all -> network.cut(NODES)),
                    Step.later(Duration.ofSeconds(15), all -> network.mend(NODES))));
    table.keepsItsPromiseOrLosesNothing(scenario, folder, cluster.bootstrapServers(), NODES);
  }

  private static void cutTwo() {
    network.cut(1);
    network.cut(2);
  }

  private static void mendTwo() {
    network.mend(1);
    network.mend(2);
  }
}
