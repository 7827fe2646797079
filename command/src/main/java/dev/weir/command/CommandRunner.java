package dev.weir.command;

import dev.weir.command.stop.StoppedException;
import dev.weir.detection.InvalidConfigurationException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/**
 * Runs a command and turns its end into an exit code: {@value #OK} done, {@value #FAILED} something
 * around it is broken or it did not reach its goal, {@value #MISUSED} it was called or configured
 * wrongly, {@value #STOPPED} a signal ended it early. Says why in one message on stderr; {@code
 * --debug} adds the stack trace. Every command also gets {@code --help} and {@code --version}.
 */
public final class CommandRunner {

  public static final int OK = 0;
  public static final int FAILED = 1;
  public static final int MISUSED = 2;
  public static final int STOPPED = StoppedException.EXIT_CODE;

  private static final String DEBUG = "--debug";

  private CommandRunner() {}

  /**
   * @param command an object annotated with picocli's {@code @Command}
   * @return the exit code
   */
  public static int run(Object command, String... arguments) {
    return commandLine(command).execute(arguments);
  }

  /** The command line that {@link #run} executes, for those who want other streams. */
  public static CommandLine commandLine(Object command) {
    CommandLine line = new CommandLine(command);
    addCommonOptions(line.getCommandSpec());
    boolean colours = Terminal.errorsAreSeen();
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            colours ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(CommandRunner::misused);
    line.setExecutionExceptionHandler((failure, where, parsed) -> failed(failure, where));
    return line;
  }

  private static void addCommonOptions(CommandSpec command) {
    command.mixinStandardHelpOptions(true).versionProvider(new Version());
    command.addOption(
        OptionSpec.builder(DEBUG)
            .type(boolean.class)
            .description("Show the stack trace where something fails.")
            .scopeType(ScopeType.LOCAL)
            .build());
    command.subcommands().values().forEach(line -> addCommonOptions(line.getCommandSpec()));
  }

  private static int misused(ParameterException failure, String[] arguments) {
    CommandLine where = failure.getCommandLine();
    InvalidConfigurationException cause = configurationProblem(failure);
    print(where, cause == null ? failure.getMessage() : cause.getMessage());
    if (cause == null) {
      CommandLine.UnmatchedArgumentException.printSuggestions(failure, where.getErr());
      where.getErr().printf("Try '%s --help'.%n", where.getCommandSpec().qualifiedName());
    }
    if (List.of(arguments).contains(DEBUG)) {
      failure.printStackTrace(where.getErr());
    }
    return MISUSED;
  }

  private static int failed(Exception failure, CommandLine where) {
    print(where, Failure.message(failure));
    CommandLine.ParseResult parsed = where.getParseResult();
    if (parsed != null && parsed.hasMatchedOption(DEBUG)) {
      failure.printStackTrace(where.getErr());
    }
    if (failure instanceof StoppedException) {
      return STOPPED;
    }
    return configurationProblem(failure) == null ? FAILED : MISUSED;
  }

  private static InvalidConfigurationException configurationProblem(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof InvalidConfigurationException found) {
        return found;
      }
    }
    return null;
  }

  private static void print(CommandLine where, String message) {
    PrintWriter err = where.getErr();
    err.println("weir: " + message);
    err.flush();
  }
}
