package dev.weir.evaluation.command;

import dev.weir.evaluation.Trial;
import dev.weir.evaluation.Tried;
import dev.weir.evaluation.command.trial.TrialOptions;
import dev.weir.evaluation.result.Requirement;
import dev.weir.evaluation.result.Row;
import dev.weir.evaluation.result.SetResult;
import dev.weir.evaluation.result.Shown;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A trial, what is asked of it, and what is shown with it.
 *
 * @param title for people; empty for a trial alone
 * @param trial what is to be tried
 * @param required what must hold
 * @param shown of it, and beside it
 */
record Plan(String title, Trial trial, List<Requirement> required, Shown shown) {

  /** A trial alone, its detector files as the command line has them. */
  static Plan alone(TrialOptions options, Path data) throws IOException {
    Trial trial = options.trial("", data, Path.of(""));
    return new Plan("", trial, options.required(), options.shown(List.of(), List.of()));
  }

  /** With what it came to. */
  SetResult result(Tried tried) {
    List<Row> rows = tried.comparison().rows();
    return new SetResult(
        trial.name(),
        title,
        tried.comparison(),
        required.stream().flatMap(one -> one.problems(rows).stream()).toList(),
        tried.processor(),
        shown);
  }
}
