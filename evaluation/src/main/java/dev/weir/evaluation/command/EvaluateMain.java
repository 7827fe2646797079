package dev.weir.evaluation.command;

import dev.weir.command.CommandRunner;
import picocli.CommandLine.Command;

/** The command whose only verb is {@code evaluate}. */
@Command(
    name = "weir",
    description = "Tries detectors on labelled series, side by side.",
    subcommands = EvaluateCommand.class)
public final class EvaluateMain {

  EvaluateMain() {}

  public static void main(String[] arguments) {
    System.exit(CommandRunner.run(new EvaluateMain(), arguments));
  }
}
