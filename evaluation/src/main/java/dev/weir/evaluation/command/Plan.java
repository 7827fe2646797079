package dev.weir.evaluation.command;

import dev.weir.evaluation.Trial;
import dev.weir.evaluation.Tried;
import dev.weir.evaluation.command.trial.TrialOptions;
import dev.weir.evaluation.result.Published;
import dev.weir.evaluation.result.Requirement;
import dev.weir.evaluation.result.Row;
import dev.weir.evaluation.result.SetResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A trial, what is asked of it, and what is shown with it.
 *
 * @param title for people; empty for a trial alone
 * @param trial what is to be tried
 * @param metrics that are shown first
 * @param required what must hold
 * @param published what is known from elsewhere
 * @param eachSeries metrics that are also shown series by series
 */
record Plan(
    String title,
    Trial trial,
    List<String> metrics,
    List<Requirement> required,
    List<Published> published,
    List<String> eachSeries) {

  /** A trial alone, its detector files as the command line has them. */
  static Plan alone(TrialOptions options, Path data) throws IOException {
    return new Plan(
        "",
        options.trial("", data, Path.of("")),
        options.metrics(),
        options.required(),
        List.of(),
        List.of());
  }

  /** With what it came to. */
  SetResult result(Tried tried) {
    List<Row> rows = tried.comparison().rows();
    return new SetResult(
        trial.name(),
        title,
        tried.comparison(),
        metrics,
        required.stream().flatMap(one -> one.problems(rows).stream()).toList(),
        tried.processor(),
        published,
        eachSeries);
  }
}
