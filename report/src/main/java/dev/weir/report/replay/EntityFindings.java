package dev.weir.report.replay;

import dev.weir.detection.evaluation.JudgedSeries;
import dev.weir.report.Markup;
import dev.weir.report.Wording;
import java.util.Comparator;
import java.util.List;

/**
 * What a replay found in one entity.
 *
 * @param found labelled spans that an episode met
 * @param missed labelled spans that none met
 * @param hits episodes that met a labelled span
 * @param falseAlarms episodes all of whose labelled events are normal
 * @param unjudged episodes without a labelled event
 */
record EntityFindings(
    JudgedSeries series,
    List<Span> found,
    List<Span> missed,
    List<Span> hits,
    List<Span> falseAlarms,
    List<Span> unjudged) {

  /** Worst first: most misses and false alarms, then most episodes, then most labelled spans. */
  static final Comparator<EntityFindings> MOST_INTERESTING_FIRST =
      Comparator.comparingInt((EntityFindings e) -> e.missed().size() + e.falseAlarms().size())
          .thenComparingInt(EntityFindings::episodes)
          .thenComparingInt(EntityFindings::spans)
          .reversed();

  static EntityFindings of(JudgedSeries series) {
    List<Span> spans = Span.labelled(series);
    List<Span> episodes = Span.episodes(series);
    return new EntityFindings(
        series,
        spans.stream().filter(Span::meetsEpisode).toList(),
        spans.stream().filter(span -> !span.meetsEpisode()).toList(),
        episodes.stream().filter(Span::meetsAnomaly).toList(),
        episodes.stream().filter(span -> span.meetsLabel() && !span.meetsAnomaly()).toList(),
        episodes.stream().filter(span -> !span.meetsLabel()).toList());
  }

  int episodes() {
    return hits.size() + falseAlarms.size() + unjudged.size();
  }

  int spans() {
    return found.size() + missed.size();
  }

  /** In a few words. */
  String summary(boolean labelled) {
    String events = Wording.count(series.size(), "event");
    String opened = Wording.count(episodes(), "episode");
    return labelled
        ? Markup.fill(
            "%s; %s; %s, %s",
            events,
            spans() == 0
                ? "nothing labelled anomalous"
                : Markup.fill(
                    "%,d of %s found", found.size(), Wording.count(spans(), "labelled span")),
            opened,
            falseAlarms.isEmpty() ? "none false" : Markup.fill("%,d false", falseAlarms.size()))
        : "%s; %s".formatted(events, opened);
  }
}
