package dev.weir.report.replay;

import dev.weir.report.Markup;
import dev.weir.report.Wording;
import dev.weir.report.series.SeriesFigure;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The entities that a page draws over their whole time, worst first, with a chooser. They share a
 * number of columns, so that the page stays small however many events there are.
 *
 * @param entities all of them, the most interesting first
 */
record SeriesSection(List<EntityFindings> entities, boolean labelled) {

  /** Entities drawn at most. */
  static final int MOST = 24;

  private static final int COLUMNS = 49_152;
  private static final int COLUMNS_OF_ONE = 16_384;

  /** Of no use on paper. */
  private static final String ZOOMING =
      "<p class='zooming'>Drag over the chart to zoom in, double-click to see all; or give it the"
          + " focus: + and − zoom, arrows move, N and P go to the next mark and the one before, 0"
          + " shows all.</p>\n";

  private static final String KEY =
      """
      <div class='chart-key' aria-hidden='true'>
      <span><svg viewBox='0 0 26 12'><path class='score' d='M0 6h26'/></svg>score</span>
      <span><svg viewBox='0 0 26 12'><path class='threshold' d='M0 6h26'/></svg>threshold</span>
      %s<span><svg viewBox='0 0 26 12'><rect class='episode lane' y='2' width='26' height='8'/></svg>in an episode</span>
      <span><svg viewBox='0 0 26 12'><path class='alert' d='M13 1l-5 9h10z'/></svg>alert</span>
      </div>
      """;

  private static final String LABELLED_KEY =
      "<span><svg viewBox='0 0 26 12'><rect class='labelled lane' y='2' width='26'"
          + " height='8'/></svg>labelled anomalous</span>\n";

  /** How the section explains itself. */
  String explanation() {
    String drawn =
        entities.size() <= MOST
            ? ""
            : Markup.fill(
                " The %d with the most misses, false alarms and episodes of %,d entities are drawn;"
                    + " of the others %s.",
                MOST, entities.size(), Wording.leftOut(entities.size() - MOST));
    return "Every column keeps its lowest and its highest score, so no peak is lost." + drawn;
  }

  String html() {
    List<EntityFindings> drawn = drawn();
    int columns = Math.min(COLUMNS_OF_ONE, COLUMNS / drawn.size());
    StringBuilder html = new StringBuilder(ZOOMING);
    html.append(KEY.formatted(labelled ? LABELLED_KEY : ""));
    if (drawn.size() > 1) {
      chooser(html, drawn);
    }
    for (int i = 0; i < drawn.size(); i++) {
      EntityFindings entity = drawn.get(i);
      html.append(
          new SeriesFigure(
                  id(i), entity.series(), entity.summary(labelled) + ".", columns, labelled)
              .html());
    }
    return html.toString();
  }

  /** The figure that shows an entity. */
  Optional<String> figureOf(String entityId) {
    List<EntityFindings> drawn = drawn();
    return IntStream.range(0, drawn.size())
        .filter(i -> drawn.get(i).series().entityId().equals(entityId))
        .mapToObj(SeriesSection::id)
        .findFirst();
  }

  private List<EntityFindings> drawn() {
    return entities.subList(0, Math.min(MOST, entities.size()));
  }

  private void chooser(StringBuilder html, List<EntityFindings> drawn) {
    html.append("<div class='chooser' hidden><label for='entity'>Entity</label>\n");
    html.append("<select id='entity'>\n");
    for (int i = 0; i < drawn.size(); i++) {
      EntityFindings entity = drawn.get(i);
      String text = entity.series().entityId() + ": " + entity.summary(labelled);
      html.append(Markup.fill("<option value='%s'>%s</option>\n", id(i), Markup.escape(text)));
    }
    html.append("</select>\n<span>");
    html.append(drawn.size() + " of them").append(", worst first</span></div>\n");
  }

  private static String id(int place) {
    return "series-" + (place + 1);
  }
}
