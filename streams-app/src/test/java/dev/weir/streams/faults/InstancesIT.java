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
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Several instances under load, which come, go, die and take over from each other. */
@Tag("fault")
class InstancesIT extends OneBroker {

  private static final int PARTITIONS = 4;

  @ParameterizedTest
  @MethodSource
  void instancesKeepTheirPromise(Scenario scenario) throws Exception {
    Tally tally = table.keepsItsPromise(scenario, folder, broker.bootstrapServers(), 1);
    assertThat(tally.ended()).isZero();
  }

  static Stream<Scenario> instancesKeepTheirPromise() {
    if (!Faults.LONG) {
      return Stream.of(takenOver(6_000));
    }
    return Stream.of(
        changed(Guarantee.EXACTLY_ONCE, Model.ROWS),
        changed(Guarantee.EXACTLY_ONCE, Model.WINDOWS),
        changed(Guarantee.AT_LEAST_ONCE, Model.WINDOWS),
        rolled(),
        takenOver(30_000));
  }

  private static Scenario changed(Guarantee guarantee, Model model) {
    Load load = load(30_000);
    return Scenario.of(
            "changed-" + guarantee + "-" + model.stores(),
            "two instances: one added, one stopped, one killed and back, all restarted in turn",
            load,
            guarantee,
            model)
        .withInstances("a", "b")
        .withSteps(
            List.of(
                Step.at(share(load, 15), all -> all.start("c")),
                Step.at(share(load, 30), all -> all.stop("b")),
                Step.at(share(load, 45), all -> all.kill("a")),
                Step.at(share(load, 60), all -> all.startAgain("a")),
                Step.at(share(load, 75), all -> all.stopAndStart("c")),
                Step.at(share(load, 85), all -> all.stopAndStart("a"))));
  }

  private static Scenario rolled() {
    Load load = load(30_000);
    return Scenario.of(
            "rolled",
            "two static members restarted in turn, then one killed and back",
            load,
            Guarantee.EXACTLY_ONCE,
            Model.ROWS)
        .with("kafka.consumer.session.timeout.ms", "15000")
        .withInstances()
        .withSteps(
            List.of(
                Step.at(0, all -> all.startNamed("a")),
                Step.at(0, all -> all.startNamed("b")),
                Step.at(share(load, 25), all -> all.stopAndStart("a")),
                Step.at(share(load, 50), all -> all.stopAndStart("b")),
                Step.at(share(load, 75), all -> all.killAndStart("a"))));
  }

  private static Scenario takenOver(int events) {
    Load load = load(events);
    return Scenario.of(
            "taken-over",
            "one of two killed, its standby takes over, and again the other way round",
            load,
            Guarantee.EXACTLY_ONCE,
            Model.WINDOWS)
        .with("kafka.num.standby.replicas", "1")
        .withInstances("a", "b")
        .withSteps(
            List.of(
                Step.at(share(load, 25), all -> all.kill("a")),
                Step.at(share(load, 50), all -> all.startAgain("a")),
                new Step(share(load, 75), Duration.ofMillis(500), all -> all.kill("b"))));
  }

  private static Load load(int events) {
    return new Load(Faults.SEED + 50, events, 20, PARTITIONS);
  }

  private static int share(Load load, int percent) {
    return (int) (load.events() * (long) percent / 100);
  }
}
