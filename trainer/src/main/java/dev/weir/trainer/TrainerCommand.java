package dev.weir.trainer;

import dev.weir.command.CommandRunner;
import dev.weir.trainer.use.encode.EncodeCommand;
import picocli.CommandLine.Command;

/** Main of the trainer. */
@Command(
    name = "weir",
    description = "Trains the models of detectors, and uses what they learnt.",
    subcommands = {TrainCommand.class, EncodeCommand.class},
    synopsisSubcommandLabel = "COMMAND")
public final class TrainerCommand {

  public static void main(String[] arguments) {
    System.exit(CommandRunner.run(new TrainerCommand(), arguments));
  }
}
