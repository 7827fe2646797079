package dev.weir.report;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * A page, section by section: one file that fetches nothing, which its content security policy
 * holds a browser to.
 */
public final class Page {

  private static final String STYLE = PageResource.text(Page.class, "page.css");

  private final String title;
  private final StringBuilder body = new StringBuilder();
  private final StringBuilder style = new StringBuilder(STYLE);
  private final StringBuilder script = new StringBuilder();
  private final List<String> headings = new ArrayList<>();
  private final int afterLead;

  /**
   * @param title heading of the page
   * @param lead what the page is, in a sentence
   */
  public Page(String title, String lead) {
    this.title = Markup.escape(title);
    body.append("<h1>").append(this.title).append("</h1>\n");
    paragraph(lead);
    afterLead = body.length();
  }

  /** Begins a section. */
  public Page section(String heading, String explanation) {
    headings.add(heading);
    body.append(Markup.fill("<h2 id='s%d'>%s</h2>\n", headings.size(), Markup.escape(heading)));
    return paragraph(explanation);
  }

  /** Adds a chart, or other markup of the caller's. */
  public Page chart(String markup) {
    body.append(markup);
    return this;
  }

  /** Adds a table of names and what belongs to them. */
  public Page facts(List<List<String>> rows) {
    return chart(new Table(List.of(), rows, true).html());
  }

  /** Adds a table, its first row the headings. */
  public Page table(List<String> headings, List<List<String>> rows) {
    return chart(new Table(headings, rows, false).html());
  }

  /** Adds a paragraph. */
  public Page paragraph(String text) {
    body.append("<p>").append(Markup.escape(text)).append("</p>\n");
    return this;
  }

  /** Adds rules behind the page's own. */
  public Page style(String rules) {
    style.append(rules);
    return this;
  }

  /** Adds a script, which runs once the page is there. */
  public Page script(String code) {
    script.append("<script>\n").append(code).append("</script>\n");
    return this;
  }

  /** Puts links to the sections added so far behind the lead. */
  public Page contents() {
    StringJoiner links =
        new StringJoiner("\n", "<nav aria-label='Contents'>\n", "\n</nav>\n").setEmptyValue("");
    for (int i = 0; i < headings.size(); i++) {
      String heading = Markup.escape(headings.get(i));
      links.add(Markup.fill("<a href='#s%d'>%s</a>", i + 1, heading));
    }
    body.insert(afterLead, links);
    return this;
  }

  public String html() {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
        style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="icon" href="data:,">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        <main>
        %s</main>
        %s</body>
        </html>
        """
        .formatted(title, style, body, script);
  }
}
