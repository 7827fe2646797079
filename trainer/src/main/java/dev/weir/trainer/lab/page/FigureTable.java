package dev.weir.trainer.lab.page;

import dev.weir.trainer.lab.finding.Chapter;
import dev.weir.trainer.lab.finding.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A chapter's measures as a table. Where all are of one kind the first heading says it; columns of
 * what was published stand only where something was.
 */
record FigureTable(Chapter chapter) {

  /** A column, from its heading down. */
  private record Column(String heading, Function<Measure, String> cell) {}

  List<String> headings() {
    return columns().stream().map(Column::heading).toList();
  }

  List<List<String>> rows() {
    List<Column> columns = columns();
    return chapter.measures().stream()
        .map(measure -> columns.stream().map(column -> column.cell().apply(measure)).toList())
        .toList();
  }

  private List<Column> columns() {
    List<String> kinds = chapter.measures().stream().map(FigureTable::kind).distinct().toList();
    boolean published = chapter.measures().stream().anyMatch(m -> m.published().isPresent());
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(kinds.size() == 1 ? kinds.get(0) : "", Figures::name));
    if (kinds.size() > 1) {
      columns.add(new Column("measure", FigureTable::kind));
    }
    if (published) {
      columns.add(new Column("published", Figures::published));
    }
    columns.add(new Column(published ? "ours" : "found", Figures::ours));
    if (published) {
      columns.add(new Column("published time", Figures::publishedTime));
    }
    columns.add(new Column(published ? "our time" : "training time", Figures::seconds));
    return columns;
  }

  private static String kind(Measure measure) {
    return Figures.kind(measure.kind());
  }
}
