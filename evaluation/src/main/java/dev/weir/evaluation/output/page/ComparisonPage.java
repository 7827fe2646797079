package dev.weir.evaluation.output.page;

import dev.weir.evaluation.result.SetResult;
import dev.weir.report.Page;
import dev.weir.report.Wording;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A comparison as one page: who is best at what, both tables, charts, and every series. */
public final class ComparisonPage {

  /** Cells are figures, which do not wrap but on paper; tables scroll where there are too many. */
  private static final String STYLE =
      """
      body { max-width: 64rem; } svg { max-width: 46rem; }
      th, td { white-space: nowrap; overflow-wrap: normal; padding-right: 1rem; }
      @media print {
        th, td { white-space: normal; overflow-wrap: anywhere; padding-right: .4rem; }
        table { font-size: 7pt; }
      }
      """;

  private final List<SetResult> results;

  /**
   * @param results of one comparison alone, or of several with names
   */
  public ComparisonPage(List<SetResult> results) {
    this.results = List.copyOf(results);
  }

  public byte[] bytes() {
    Page page = new Page("Detectors side by side", lead()).style(STYLE);
    results.forEach(result -> new SetSections(result).addTo(page));
    return page.contents().html().getBytes(StandardCharsets.UTF_8);
  }

  private String lead() {
    return results.size() == 1 && !results.get(0).isNamed()
        ? new SetVerdict(results.get(0)).text()
        : "%s of series.".formatted(Wording.count(results.size(), "set"));
  }
}
