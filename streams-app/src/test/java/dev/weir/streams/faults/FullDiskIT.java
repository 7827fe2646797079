package dev.weir.streams.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.streams.faults.cluster.Cluster;
import dev.weir.streams.faults.cluster.Node;
import dev.weir.streams.faults.machine.Faults;
import dev.weir.streams.faults.machine.SmallDisk;
import dev.weir.streams.faults.run.FaultTable;
import dev.weir.streams.faults.scenario.Guarantee;
import dev.weir.streams.faults.scenario.Load;
import dev.weir.streams.faults.scenario.Scenario;
import dev.weir.streams.faults.scenario.Scenario.Model;
import dev.weir.streams.faults.scenario.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A broker whose disk is full, which ends it, until somebody makes room and starts it again; and an
 * instance that has no room for its state.
 */
@Tag("fault")
@EnabledIfSystemProperty(named = "weir.faults", matches = "long", disabledReason = "-Pfaults")
class FullDiskIT {

  private static final int MEGABYTES = 192;

  private static final FaultTable TABLE = new FaultTable();

  @TempDir private Path folder;
  @TempDir private Path mountPoint;

  private SmallDisk disk;
  private Cluster cluster;

  @BeforeEach
  void mountDisk() {
    Faults.require(SmallDisk.isPossible(mountPoint), "Linux and root, to mount a small disk");
    disk = SmallDisk.at(mountPoint, MEGABYTES);
  }

  @AfterEach
  void unmountDisk() {
    if (cluster != null) {
      cluster.close();
    }
    if (disk != null) {
      disk.close();
    }
  }

  @ParameterizedTest
  @EnumSource(Guarantee.class)
  void brokerWithAFullDiskCostsTimeAndNothingElse(Guarantee guarantee) throws Exception {
    cluster = Cluster.onLoopback(disk.folder(), 1);
    Load load = new Load(Faults.SEED + 300, 30_000, 20, 3);
    Scenario scenario =
        Scenario.of(
                "full-" + guarantee,
                "disk of the only broker full for 10 s, broker started again",
                load,
                guarantee,
                Model.WINDOWS)
            .withSteps(
                List.of(
                    Step.at(load.events() / 2, all -> disk.fill()),
                    Step.later(Duration.ofSeconds(10), all -> makeRoom())));
    assertKept(scenario);
  }

  @ParameterizedTest
  @EnumSource(Guarantee.class)
  void instanceWithAFullDiskCostsNothing(Guarantee guarantee, @TempDir Path log) throws Exception {
    cluster = Cluster.onLoopback(log, 1);
    Load load = new Load(Faults.SEED + 310, 30_000, 20, 3);
    Map<String, String> onDisk = Map.of("state.directory", disk.folder().toString());
    Scenario scenario =
        Scenario.of(
                "full-instance-" + guarantee,
                "disk of the only instance full for 15 s while it is killed",
                load,
                guarantee,
                Model.ROWS)
            .withInstances()
            .withSteps(
                List.of(
                    Step.at(0, all -> all.startWith("a", onDisk)),
                    Step.at(load.events() / 2, all -> disk.fill()),
                    Step.later(Duration.ofSeconds(5), all -> all.killAndStart("a")),
                    Step.later(Duration.ofSeconds(10), all -> disk.free())));
    assertKept(scenario);
  }

  private void assertKept(Scenario scenario) throws Exception {
    TABLE.keepsItsPromiseOrLosesNothing(scenario, folder, cluster.bootstrapServers(), 1);
  }

  @AfterAll
  static void printTable() {
    TABLE.print();
  }

  private void makeRoom() throws IOException {
    Node broker = cluster.node(0);
    assertThat(broker.isAlive()).as("broker without room").isFalse();
    disk.free();
    broker.start();
    broker.awaitReady();
  }
}
