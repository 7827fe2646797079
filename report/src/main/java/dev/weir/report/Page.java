package dev.weir.report;

import java.util.List;

/** A page, section by section. */
public final class Page {

  private static final String STYLE =
      """
      :root { color-scheme: light dark; --ink: #1d2733; --soft: #5d6b7a; --paper: #ffffff;
        --line: #d9e0e7; --one: #0b6bcb; --two: #c2570c; }
      @media (prefers-color-scheme: dark) { :root { --ink: #e6ebf0; --soft: #9aa7b4;
        --paper: #14191f; --line: #2c3640; --one: #5aa9ff; --two: #ff9f5a; } }
      body { margin: 0 auto; padding: 2rem 1rem 4rem; max-width: 46rem; background: var(--paper);
        color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
      h1 { margin: 0; font-size: 1.7rem; } h2 { margin: 2.5rem 0 .5rem; font-size: 1.15rem; }
      p { margin: .3rem 0 .8rem; color: var(--soft); }
      .wide { overflow-x: auto; }
      table { border-collapse: collapse; width: 100%; font-size: .9rem; }
      th, td { padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line);
        text-align: left; vertical-align: top; overflow-wrap: anywhere;
        font-variant-numeric: tabular-nums; }
      th { color: var(--soft); font-weight: 500; overflow-wrap: normal; }
      svg { display: block; width: 100%; height: auto; }
      svg text { fill: var(--soft); font-size: 13px; }
      .grid { stroke: var(--line); } .mark { stroke: var(--soft); stroke-dasharray: 3 3; }
      .bar { fill: var(--one); } .curve { fill: none; stroke-width: 2; stroke-linejoin: round; }
      .c0 { stroke: var(--one); } .c1 { stroke: var(--two); }
      .key { display: inline-block; width: 1.4rem; height: .2rem; margin: 0 .4rem .25rem 1rem; }
      .k0 { background: var(--one); } .k1 { background: var(--two); }
      .p0 { fill: #0b6bcb; background: #0b6bcb; } .p1 { fill: #d9590b; background: #d9590b; }
      .p2 { fill: #2a9d5c; background: #2a9d5c; } .p3 { fill: #a23bb5; background: #a23bb5; }
      .p4 { fill: #b8940b; background: #b8940b; } .p5 { fill: #7b8794; background: #7b8794; }
      circle { fill-opacity: .6; }
      @media print { body { padding: 0; max-width: none; } h2, h2 + p { break-after: avoid; }
        tr, svg, figure { break-inside: avoid; } .wide { overflow: visible; } }
      """;

  private final String title;
  private final StringBuilder body = new StringBuilder();

  /**
   * @param title heading of the page
   * @param lead what the page is, in a sentence
   */
  public Page(String title, String lead) {
    this.title = Markup.escape(title);
    body.append("<h1>").append(this.title).append("</h1>\n");
    paragraph(lead);
  }

  /** Begins a section. */
  public Page section(String heading, String explanation) {
    body.append("<h2>").append(Markup.escape(heading)).append("</h2>\n");
    return paragraph(explanation);
  }

  /** Adds a chart. */
  public Page chart(String svg) {
    body.append(svg);
    return this;
  }

  /** Adds a table of names and what belongs to them. */
  public Page facts(List<List<String>> rows) {
    return table("th", rows);
  }

  /** Adds a table, its first row the headings. */
  public Page table(List<String> headings, List<List<String>> rows) {
    StringBuilder head = new StringBuilder();
    headings.forEach(cell -> head.append(cell("th", cell)));
    table("td", rows);
    body.insert(body.lastIndexOf("<table>") + "<table>".length(), "<tr>" + head + "</tr>");
    return this;
  }

  public String html() {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        %s</body>
        </html>
        """
        .formatted(title, STYLE, body);
  }

  /** Adds a paragraph. */
  public Page paragraph(String text) {
    body.append("<p>").append(Markup.escape(text)).append("</p>\n");
    return this;
  }

  private Page table(String firstCell, List<List<String>> rows) {
    body.append("<div class='wide'><table>\n");
    for (List<String> cells : rows) {
      body.append("<tr>").append(cell(firstCell, cells.get(0)));
      cells.stream().skip(1).forEach(text -> body.append(cell("td", text)));
      body.append("</tr>\n");
    }
    body.append("</table></div>\n");
    return this;
  }

  private static String cell(String tag, String text) {
    return "<%s>%s</%s>".formatted(tag, Markup.escape(text), tag);
  }
}
