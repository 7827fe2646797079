package dev.weir.report.replay;

import dev.weir.report.Markup;
import dev.weir.report.Times;
import dev.weir.report.Wording;
import dev.weir.report.replay.Incidents.Incident;
import dev.weir.report.series.Envelope;
import dev.weir.report.series.SeriesChart;
import java.util.Optional;

/**
 * One false alarm, miss or find with the events around it.
 *
 * @param incident of the episode, where there is one and it was kept
 * @param figure id of the figure that shows the whole series; empty if the page has none
 * @param labelled whether there are labels
 */
record CaseFigure(
    Span span, Optional<Incident> incident, Optional<String> figure, boolean labelled) {

  private static final int WIDTH = 720;
  private static final int PLOT = 130;
  private static final int COLUMNS = 700;
  private static final int AROUND = 60;

  String html() {
    int around = Math.max(AROUND, span.events());
    int from = Math.max(0, span.from() - around);
    int until = (int) Math.min(span.series().size(), span.until() + (long) around);
    Envelope envelope = Envelope.of(span.series(), from, until, COLUMNS);
    String title = span.series().entityId() + ", " + Times.text(span.series().time(span.from()));
    return """
        <article class='case'>
        <h3>%s</h3>
        <p>%s%s</p>
        <div class='sides'>
        <div>%s</div>
        %s</div>
        </article>
        """
        .formatted(
            Markup.escape(title),
            Markup.escape(facts()),
            link(from, until),
            new SeriesChart(envelope, WIDTH, PLOT, labelled).svg("Scores around " + title),
            incident.map(raised -> new Contributions(raised.contributions()).html()).orElse(""));
  }

  private String facts() {
    StringBuilder facts = new StringBuilder();
    incident.ifPresent(raised -> facts.append(raised.alert().getSeverity()).append("; "));
    facts.append(
        "highest score %s, %s; %s over %s"
            .formatted(
                Wording.number(span.series().score(span.peak())),
                Wording.times(span.exceedance()),
                Wording.count(span.events(), "event"),
                Times.span(span.duration())));
    incident
        .map(raised -> raised.alert().getReasons())
        .filter(reasons -> !reasons.isEmpty())
        .ifPresent(reasons -> facts.append("; ").append(String.join(", ", reasons)));
    return facts.append('.').toString();
  }

  private String link(int from, int until) {
    return figure
        .map(
            id ->
                Markup.fill(
                    " <a href='#%s' data-series='%s' data-from='%d' data-until='%d'>See it in the"
                        + " series</a>",
                    id, id, span.series().time(from), span.series().time(until - 1)))
        .orElse("");
  }
}
