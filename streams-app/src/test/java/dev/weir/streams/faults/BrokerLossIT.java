package dev.weir.streams.faults;

import dev.weir.streams.faults.cluster.Cluster;
import dev.weir.streams.faults.cluster.Node;
import dev.weir.streams.faults.machine.Faults;
import dev.weir.streams.faults.run.ThreeBrokers;
import dev.weir.streams.faults.scenario.Guarantee;
import dev.weir.streams.faults.scenario.Load;
import dev.weir.streams.faults.scenario.Scenario;
import dev.weir.streams.faults.scenario.Scenario.Model;
import dev.weir.streams.faults.scenario.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Brokers of three, killed and returned one after the other while transactions run. */
@Tag("fault")
@EnabledIfSystemProperty(named = "weir.faults", matches = "long", disabledReason = "-Pfaults")
class BrokerLossIT extends ThreeBrokers {

  @BeforeAll
  static void startCluster(@TempDir Path log) {
    cluster = Cluster.onLoopback(log, NODES);
  }

  @ParameterizedTest
  @MethodSource
  void brokersThatDieAndReturnCostNothing(Scenario scenario) throws Exception {
    keepsItsPromise(scenario);
  }

  static Stream<Scenario> brokersThatDieAndReturnCostNothing() {
    return Stream.of(Guarantee.values())
        .map(
            guarantee -> {
              Load load = new Load(Faults.SEED + 100, 30_000, 20, 3);
              return Scenario.of(
                      "brokers-" + guarantee,
                      "each broker of three killed and returned",
                      load,
                      guarantee,
                      Model.WINDOWS)
                  .withSteps(oneAfterTheOther(load));
            });
  }

  /**
   * The app's producer and tasks give up before the outage is over; it waits on, or ends with 1.
   */
  @ParameterizedTest
  @EnumSource(Guarantee.class)
  void outageBeyondAllTimeoutsCostsTimeAndNothingElse(Guarantee guarantee) throws Exception {
    Load load = new Load(Faults.SEED + 110, 15_000, 20, 3);
    Scenario scenario =
        Scenario.of(
                "outage-" + guarantee,
                "all brokers killed for 25 s, the app's patience set to 6 s",
                load,
                guarantee,
                Model.WINDOWS)
            .with("kafka.producer.delivery.timeout.ms", "6000")
            .with("kafka.producer.request.timeout.ms", "3000")
            .with("kafka.producer.max.block.ms", "3000")
            .with("kafka.task.timeout.ms", "3000")
            .withSteps(
                List.of(
                    Step.at(load.events() / 2, all -> eachNode(Node::kill)),
                    Step.later(Duration.ofSeconds(25), all -> eachNode(Node::start)),
                    Step.later(Duration.ZERO, all -> eachNode(Node::awaitReady))));
    keepsItsPromise(scenario);
  }

  private static void eachNode(NodeAct act) throws Exception {
    for (int i = 0; i < NODES; i++) {
      act.on(cluster.node(i));
    }
  }

  private static List<Step> oneAfterTheOther(Load load) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < NODES; i++) {
      Node node = cluster.node(i);
      steps.add(Step.at(load.events() * (i + 1) / (NODES + 1), instances -> node.kill()));
      steps.add(Step.later(Duration.ofSeconds(8), instances -> node.start()));
      steps.add(Step.later(Duration.ofSeconds(2), instances -> node.awaitReady()));
    }
    return steps;
  }

  private interface NodeAct {
    void on(Node node) throws Exception;
  }
}
