package dev.weir.streams.faults;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Fault runs on three brokers, to which something happens, with a table of what that costs. */
abstract class ThreeBrokers {

  static final int NODES = 3;

  static FaultTable table;

  /** Started by the subclass, which knows where. */
  static Cluster cluster;

  @TempDir Path folder;

  @BeforeAll
  static void newTable() {
    table = new FaultTable();
  }

  @AfterAll
  static void stopCluster() {
    if (cluster != null) {
      cluster.close();
      cluster = null;
      table.print();
    }
  }

  void keepsItsPromise(Scenario scenario) throws Exception {
    table.keepsItsPromise(scenario, folder, cluster.bootstrapServers(), NODES);
  }
}
