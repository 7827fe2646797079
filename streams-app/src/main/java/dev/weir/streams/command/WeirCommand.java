package dev.weir.streams.command;

import dev.weir.command.CommandRunner;
import picocli.CommandLine.Command;

/** The command whose verbs run on the streams app. */
@Command(
    name = "weir",
    description = "Watches Kafka topics and tells what is strange.",
    subcommands = {
      DemoCommand.class,
      RunCommand.class,
      ReplayCommand.class,
      ValidateCommand.class,
      TopicsCommand.class,
      AclCommand.class,
      BrokerCommand.class
    })
public final class WeirCommand {

  WeirCommand() {}

  public static void main(String[] arguments) {
    System.exit(CommandRunner.run(new WeirCommand(), arguments));
  }
}
