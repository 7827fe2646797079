package dev.weir.trainer.lab.page;

import dev.weir.report.Page;
import dev.weir.trainer.lab.finding.Chapter;

/** The lab's findings as a page to show to a class, chapter by chapter. */
public record LabPage(LabRun run) {

  public String html() {
    Page page = new Page("What an autoencoder is for, on handwritten digits", run.lead());
    page.chart(Drawing.STYLE);
    for (Chapter chapter : run.chapters()) {
      page.section(chapter.title(), chapter.question()).paragraph(chapter.text());
      if (!chapter.measures().isEmpty()) {
        FigureTable table = new FigureTable(chapter);
        page.table(table.headings(), table.rows());
      }
      chapter.pictures().forEach(picture -> page.chart(Drawing.html(picture)));
    }
    return page.html();
  }
}
