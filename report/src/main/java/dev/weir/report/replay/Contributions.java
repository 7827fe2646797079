package dev.weir.report.replay;

import dev.weir.report.Markup;
import dev.weir.report.Wording;
import dev.weir.schemas.Contribution;
import java.util.List;

/**
 * What each feature had to do with an alert, as a table with a bar for the share.
 *
 * @param all largest share first; none if the model gives none
 */
record Contributions(List<Contribution> all) {

  private static final int MOST = 6;

  String html() {
    if (all.isEmpty()) {
      return "";
    }
    StringBuilder html =
        new StringBuilder(
            "<div class='wide'><table class='contributions'><thead><tr><th scope='col'>Feature</th>"
                + "<th scope='col'>Observed</th><th scope='col'>Expected</th>"
                + "<th scope='col'>Share of the score</th></tr></thead>\n<tbody>\n");
    all.stream().limit(MOST).forEach(contribution -> html.append(row(contribution)));
    html.append("</tbody></table></div>\n");
    if (all.size() > MOST) {
      html.append(
          "<p>Of the other features, with less of it, %s.</p>\n"
              .formatted(Wording.leftOut(all.size() - MOST)));
    }
    return html.toString();
  }

  private static String row(Contribution contribution) {
    double percent = 100.0 * contribution.getShare();
    return Markup.fill(
        "<tr><th scope='row'>%s</th><td>%s</td><td>%s</td>"
            + "<td><span class='share' style='width:%.1f%%'></span> %s %%</td></tr>\n",
        Markup.escape(contribution.getFeature()),
        Markup.escape(observed(contribution)),
        Markup.escape(expected(contribution)),
        0.6 * percent,
        Markup.fill(percent < 10 ? "%.1f" : "%.0f", percent));
  }

  private static String observed(Contribution contribution) {
    if (contribution.getObservedText() != null) {
      return contribution.getObservedText();
    }
    return contribution.getObserved() == null
        ? "missing"
        : Wording.number(contribution.getObserved());
  }

  private static String expected(Contribution contribution) {
    return contribution.getExpectedText() != null
        ? contribution.getExpectedText()
        : Wording.number(contribution.getExpected());
  }
}
