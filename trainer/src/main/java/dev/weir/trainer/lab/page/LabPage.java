package dev.weir.trainer.lab.page;

import dev.weir.trainer.lab.finding.Chapter;
import dev.weir.trainer.report.Page;
import java.util.List;

/** The lab's findings as a page to show to a class, chapter by chapter. */
public record LabPage(LabRun run) {

  public String html() {
    Page page = new Page("What an autoencoder is for, on handwritten digits", run.lead());
    page.chart(Drawing.STYLE);
    for (Chapter chapter : run.chapters()) {
      page.section(chapter.title(), chapter.text());
      if (!chapter.measures().isEmpty()) {
        page.table(headings(chapter), rows(chapter));
      }
      chapter.pictures().forEach(picture -> page.chart(Drawing.html(picture)));
    }
    return page.html();
  }

  private static List<String> headings(Chapter chapter) {
    return published(chapter)
        ? Figures.headings()
        : List.of("", "measure", "found", "training time");
  }

  private static List<List<String>> rows(Chapter chapter) {
    return published(chapter)
        ? chapter.measures().stream().map(Figures::row).toList()
        : chapter.measures().stream()
            .map(
                m -> List.of(m.name(), Figures.kind(m.kind()), Figures.ours(m), Figures.seconds(m)))
            .toList();
  }

  private static boolean published(Chapter chapter) {
    return chapter.measures().stream().anyMatch(measure -> measure.published().isPresent());
  }
}
