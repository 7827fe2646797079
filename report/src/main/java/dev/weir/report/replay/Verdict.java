package dev.weir.report.replay;

import dev.weir.detection.evaluation.AlertQuality;
import dev.weir.report.Markup;
import dev.weir.report.Times;
import dev.weir.report.Wording;
import java.util.List;

/**
 * What came of a replay, in a sentence.
 *
 * @param entities what was found in each
 */
record Verdict(Replayed replayed, List<EntityFindings> entities) {

  private static final double MILLIS_A_DAY = 86_400_000.0;

  String sentence() {
    if (entities.isEmpty()) {
      return "No event was scored.";
    }
    return replayed.truth().map(truth -> judged(truth.alerts())).orElseGet(this::unjudged);
  }

  private String judged(AlertQuality alerts) {
    String spans =
        alerts.events() == 0
            ? "Nothing was labelled anomalous"
            : Markup.fill(
                "Found %,d of %s%s",
                alerts.eventsFound(),
                Wording.count(alerts.events(), "labelled span"),
                delay(alerts));
    return "%s; %s.".formatted(spans, falseAlarms(alerts));
  }

  private static String delay(AlertQuality alerts) {
    if (alerts.medianDelaySeconds().isEmpty()) {
      return "";
    }
    long delay = Math.round(1000 * alerts.medianDelaySeconds().getAsDouble());
    return alerts.eventsFound() == 1
        ? delay == 0 ? ", at once" : " after " + Times.span(delay)
        : delay == 0 ? ", half of them at once" : ", half of them within " + Times.span(delay);
  }

  private String falseAlarms(AlertQuality alerts) {
    if (alerts.falseEpisodes() == 0) {
      return alerts.episodes() == 0 ? "no episode opened" : "no false alarm";
    }
    String rate =
        alerts.falseEpisodesPerDay().isEmpty() || days() < 1
            ? ""
            : ", %s an entity and day"
                .formatted(Markup.number(alerts.falseEpisodesPerDay().getAsDouble()));
    return Markup.fill(
        "%,d of %s %s%s",
        alerts.falseEpisodes(),
        Wording.count(alerts.episodes(), "episode"),
        alerts.falseEpisodes() == 1 ? "was a false alarm" : "were false alarms",
        rate);
  }

  private String unjudged() {
    long episodes = entities.stream().mapToLong(EntityFindings::episodes).sum();
    String rate = days() < 1 ? "" : ": " + Markup.number(episodes / days()) + " an entity and day";
    return "%s in %s over %s%s."
        .formatted(
            Wording.count(episodes, "episode"),
            entities.size() == 1 ? "one entity" : Markup.fill("%,d entities", entities.size()),
            Times.span(period()),
            rate);
  }

  /** Days that entities were watched; a rate is not told of less than one. */
  private double days() {
    return entities.stream().mapToLong(Verdict::watched).sum() / MILLIS_A_DAY;
  }

  private long period() {
    long first = entities.stream().mapToLong(e -> e.series().time(0)).min().orElseThrow();
    return entities.stream().mapToLong(Verdict::end).max().orElseThrow() - first;
  }

  private static long watched(EntityFindings entity) {
    return end(entity) - entity.series().time(0);
  }

  private static long end(EntityFindings entity) {
    return entity.series().time(entity.series().size() - 1);
  }
}
