package dev.weir.trainer;

import dev.weir.command.CommandRunner;
import dev.weir.trainer.lab.LabCommand;
import dev.weir.trainer.use.encode.EncodeCommand;
import dev.weir.trainer.use.generate.GenerateCommand;
import dev.weir.trainer.use.reconstruct.ReconstructCommand;
import picocli.CommandLine.Command;

/** Main of the trainer. */
@Command(
    name = "weir",
    description = "Trains the models of detectors, and uses what they learnt.",
    subcommands = {
      TrainCommand.class,
      EncodeCommand.class,
      GenerateCommand.class,
      ReconstructCommand.class,
      LabCommand.class
    },
    synopsisSubcommandLabel = "COMMAND")
public final class TrainerCommand {

  public static void main(String[] arguments) {
    System.exit(CommandRunner.run(new TrainerCommand(), arguments));
  }
}
