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
    Class<?> main = words.get(0).equals("train") ? TrainerCommand.class : WeirCommand.class;
    return CommandRunner.commandLine(main).parseArgs(words.toArray(String[]::new));
  }
}
