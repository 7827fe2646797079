package dev.weir.evaluation.command;

import dev.weir.command.output.OutputFile;
import dev.weir.evaluation.output.ComparisonCsv;
import dev.weir.evaluation.output.ComparisonJson;
import dev.weir.evaluation.output.document.MarkedDocument;
import dev.weir.evaluation.output.page.ComparisonPage;
import dev.weir.evaluation.result.SetResult;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Files that were found writable before the work and are written after it.
 *
 * @param document whose tables are written anew
 * @param written where that goes
 */
record Outputs(
    Optional<OutputFile> csv,
    Optional<OutputFile> json,
    Optional<OutputFile> page,
    Optional<MarkedDocument> document,
    Optional<OutputFile> written)
    implements AutoCloseable {

  void write(List<SetResult> results) throws IOException {
    if (csv.isPresent()) {
      csv.get().write(new ComparisonCsv(results).bytes());
    }
    if (json.isPresent()) {
      json.get().write(new ComparisonJson(results).bytes());
    }
    if (page.isPresent()) {
      page.get().write(new ComparisonPage(results).bytes());
    }
    if (written.isPresent()) {
      written.get().write(document.orElseThrow().with(results));
    }
  }

  @Override
  public void close() throws IOException {
    for (Optional<OutputFile> file : List.of(csv, json, page, written)) {
      if (file.isPresent()) {
        file.get().close();
      }
    }
  }
}
