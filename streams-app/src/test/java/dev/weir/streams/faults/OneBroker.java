package dev.weir.streams.faults;

import dev.weir.streams.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Fault runs on one broker that itself stays well, with a table of what they cost. */
abstract class OneBroker {

  static FaultTable table;
  static EmbeddedBroker broker;

  @TempDir Path folder;

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
