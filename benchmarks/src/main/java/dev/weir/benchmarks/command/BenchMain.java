package dev.weir.benchmarks.command;

import dev.weir.command.CommandRunner;
import picocli.CommandLine.Command;

/** The command whose only verb is {@code bench}. */
@Command(
    name = "weir",
    description = "Measures what Weir costs, beside others.",
    subcommands = BenchCommand.class)
public final class BenchMain {

  public static void main(String[] arguments) {
    System.exit(CommandRunner.run(new BenchMain(), arguments));
  }
}
