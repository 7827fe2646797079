package dev.weir.report.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.evaluation.JudgedEvents;
import dev.weir.detection.evaluation.JudgedSeries;
import dev.weir.report.series.Scores;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EntityFindingsTest {

  @Test
  void spansAndEpisodesAreHeldAgainstEachOther() {
    JudgedSeries series =
        Scores.labelled(
            "p1",
            100,
            i -> i == 13 ? 12 : 1,
            i -> i >= 10 && i < 20 || i >= 50 && i < 55,
            i -> i >= 12 && i < 25 || i >= 80 && i < 82);

    EntityFindings findings = EntityFindings.of(series);

    assertThat(findings.found()).extracting(Span::from).containsExactly(10);
    assertThat(findings.missed()).extracting(Span::from, Span::until).hasSize(1);
    assertThat(findings.missed().get(0).events()).isEqualTo(5);
    assertThat(findings.hits()).extracting(Span::peak).containsExactly(13);
    assertThat(findings.hits().get(0).exceedance()).isEqualTo(4);
    assertThat(findings.falseAlarms()).extracting(Span::from).containsExactly(80);
    assertThat(findings.summary(true))
        .isEqualTo("100 events; 1 of 2 labelled spans found; 2 episodes, 1 false");
  }

  @Test
  void unlabelledEventsNeitherEndASpanNorMakeAnEpisodeFalse() {
    JudgedEvents events = new JudgedEvents();
    int[] labels = {1, -1, 1, 0, -1};
    for (int i = 0; i < labels.length; i++) {
      events.add("p1", i, 1, 3, labels[i], i == 4, i == 4);
    }
    EntityFindings findings = EntityFindings.of(events.series().get(0));

    assertThat(findings.missed()).extracting(Span::events).containsExactly(3);
    assertThat(findings.falseAlarms()).isEmpty();
    assertThat(findings.unjudged()).hasSize(1);
  }

  @Test
  void theWorstComesFirst() {
    EntityFindings quiet = entity("quiet", i -> false, i -> false);
    EntityFindings found = entity("found", i -> i == 5, i -> i == 5);
    EntityFindings missed = entity("missed", i -> i == 5, i -> false);

    List<EntityFindings> sorted =
        Stream.of(quiet, found, missed).sorted(EntityFindings.MOST_INTERESTING_FIRST).toList();

    assertThat(sorted).containsExactly(missed, found, quiet);
  }

  private static EntityFindings entity(String id, IntPredicate anomalous, IntPredicate episode) {
    return EntityFindings.of(Scores.labelled(id, 20, i -> 1, anomalous, episode));
  }
}
