package dev.weir.deployment;

import dev.weir.benchmarks.command.BenchMain;
import dev.weir.command.CommandRunner;
import dev.weir.evaluation.command.EvaluateMain;
import dev.weir.streams.command.WeirCommand;
import dev.weir.trainer.TrainerCommand;
import java.util.List;
import java.util.stream.Stream;
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
    return Stream.of(TrainerCommand.class, EvaluateMain.class, BenchMain.class, WeirCommand.class)
        .map(CommandRunner::commandLine)
        .filter(line -> line.getSubcommands().containsKey(words.get(0)))
        .findFirst()
        .orElseGet(() -> CommandRunner.commandLine(WeirCommand.class))
        .parseArgs(words.toArray(String[]::new));
  }
}
