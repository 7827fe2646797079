package dev.weir.deployment;

import dev.weir.command.CommandRunner;
import dev.weir.streams.command.WeirCommand;
import dev.weir.trainer.TrainerCommand;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The command line of Weir, to ask whether it understands a line. */
final class Commands {

  private Commands() {}

  /**
   * Parses what stands behind {@code weir}, and runs nothing.
   *
   * @throws CommandLine.ParameterException if the program does not understand it
   */
  static ParseResult parse(List<String> words) {
    CommandLine trainer = CommandRunner.commandLine(TrainerCommand.class);
    boolean trains = trainer.getSubcommands().containsKey(words.get(0));
    CommandLine line = trains ? trainer : CommandRunner.commandLine(WeirCommand.class);
    return line.parseArgs(words.toArray(String[]::new));
  }
}
