package dev.weir.benchmarks.step;

import dev.weir.command.CommandFailedException;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The benchmarks of single steps, by JMH. */
@Command(
    name = "steps",
    description =
        "Measure what single steps of the pipeline cost: DecodeEvent, ScoreEvent, JudgeScore,"
            + " EncodeScore, EncodeState; and what the figures of a replay cost: EvaluateHistory.")
public final class StepsCommand implements Runnable {

  @Parameters(
      paramLabel = "STEP",
      arity = "0..*",
      description = "Which of them, all if none is named.")
  private List<String> steps = List.of();

  @Override
  public void run() {
    ChainedOptionsBuilder options = new OptionsBuilder().shouldFailOnError(true);
    if (steps.isEmpty()) {
      options.include(StepsCommand.class.getPackageName());
    }
    steps.forEach(step -> options.include("\\." + step + "\\."));
    try {
      new Runner(options.build()).run();
    } catch (RunnerException e) {
      throw new CommandFailedException("Steps could not be measured: " + e.getMessage(), e);
    }
  }
}
