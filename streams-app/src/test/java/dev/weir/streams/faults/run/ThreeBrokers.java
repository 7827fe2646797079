package dev.weir.streams.faults.run;

import dev.weir.streams.faults.cluster.Cluster;
import dev.weir.streams.faults.scenario.Scenario;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Fault runs on three brokers, to which something happens, with a table of what that costs. */
public abstract class ThreeBrokers {

  protected static final int NODES = 3;

  protected static FaultTable table;

  /** Started by the subclass, which knows where. */
  protected static Cluster cluster;

  @TempDir protected Path folder;

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

  protected void keepsItsPromise(Scenario scenario) throws Exception {
    table.keepsItsPromise(scenario, folder, cluster.bootstrapServers(), NODES);
  }
}
