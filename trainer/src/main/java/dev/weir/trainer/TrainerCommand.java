package dev.weir.trainer;

import dev.weir.command.CommandRunner;
import picocli.CommandLine.Command;

/** Main of the trainer. */
@Command(
    name = "weir",
    description = "Trains the models of detectors.",
    subcommands = TrainCommand.class,
    synopsisSubcommandLabel = "COMMAND")
public final class TrainerCommand {

  public static void main(String[] arguments) {
    System.exit(CommandRunner.run(new TrainerCommand(), arguments));
  }
}
