package dev.weir.streams.faults.run;

import dev.weir.streams.broker.EmbeddedBroker;
import dev.weir.streams.faults.machine.Faults;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Fault runs on one broker that itself stays well, with a table of what they cost. */
public abstract class OneBroker {

  protected static FaultTable table;
  protected static EmbeddedBroker broker;

  @TempDir protected Path folder;

  @BeforeAll
  static void startBroker(@TempDir Path log) {
    table = new FaultTable();
    broker = EmbeddedBroker.start(log, OptionalInt.empty(), Faults.BROKER);
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
    table.print();
  }
}
