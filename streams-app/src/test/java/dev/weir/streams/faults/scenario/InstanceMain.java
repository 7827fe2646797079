package dev.weir.streams.faults.scenario;

import dev.weir.streams.ParentWatch;
import dev.weir.streams.command.WeirCommand;

/** The command of the app, but gone when whoever started it is gone. */
final class InstanceMain {

  private InstanceMain() {}

  public static void main(String[] arguments) {
    ParentWatch.start();
    WeirCommand.main(arguments);
  }
}
