package dev.weir.report;

import java.util.List;

/**
 * A table, its cells plain text.
 *
 * @param headings of the columns; none leaves the row of headings away
 * @param rows of as many cells each
 * @param named whether the first cell of a row is its name
 */
public record Table(List<String> headings, List<List<String>> rows, boolean named) {

  public String html() {
    StringBuilder html = new StringBuilder("<div class='wide'><table>\n");
    if (!headings.isEmpty()) {
      html.append("<thead><tr>");
      headings.forEach(heading -> html.append(cell("th scope='col'", "th", heading)));
      html.append("</tr></thead>\n");
    }
    html.append("<tbody>\n");
    rows.forEach(row -> append(html, row));
    return html.append("</tbody></table></div>\n").toString();
  }

  /** The table behind a line that opens it. */
  public String details(String summary) {
    return "<details><summary>%s</summary>\n%s</details>\n"
        .formatted(Markup.escape(summary), html());
  }

  private void append(StringBuilder html, List<String> row) {
    html.append("<tr>");
    html.append(named ? cell("th scope='row'", "th", row.get(0)) : cell("td", "td", row.get(0)));
    row.stream().skip(1).forEach(text -> html.append(cell("td", "td", text)));
    html.append("</tr>\n");
  }

  private static String cell(String opening, String closing, String text) {
    return "<%s>%s</%s>".formatted(opening, Markup.escape(text), closing);
  }
}
