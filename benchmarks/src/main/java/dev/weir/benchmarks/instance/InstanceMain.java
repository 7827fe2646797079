package dev.weir.benchmarks.instance;

import dev.weir.streams.command.WeirCommand;
import java.io.IOException;

/** {@code weir}, ended at once when its stdin ends: when its parent is gone, however that went. */
public final class InstanceMain {

  private static final int WITHOUT_PARENT = 1;

  private InstanceMain() {}

  /**
   * @param arguments of the command
   */
  public static void main(String[] arguments) {
    Thread parent = new Thread(InstanceMain::endWithParent, "parent");
    parent.setDaemon(true);
    parent.start();
    WeirCommand.main(arguments);
  }

  private static void endWithParent() {
    try {
      while (System.in.read() >= 0) {
        // Nobody writes; only the end matters.
      }
    } catch (IOException e) {
      // A broken pipe is an end too.
    }
    Runtime.getRuntime().halt(WITHOUT_PARENT);
  }
}
