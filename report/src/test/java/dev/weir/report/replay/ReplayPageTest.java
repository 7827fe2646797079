package dev.weir.report.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplayPageTest {

  private static final int MOST_BYTES = 4 << 20;

  @Test
  void labelledReplayIsHeldAgainstItsLabels() {
    String page = new ReplayPage(Replays.of(2, 3000, true)).html();

    assertThat(page)
        .contains(
            "<p>Found 6 of 12 labelled spans, half of them within 10 min;"
                + " 6 of 12 episodes were false alarms, 1.44 an entity and day.</p>")
        .contains("<h2 id='s6'>False alarms: 6</h2>")
        .contains("Misses: 6</h2>")
        .contains("Finds: 6</h2>")
        .contains("<th scope='row'>flow</th><td>311</td><td>319.7</td>")
        .contains("aria-label='Precision over recall; average precision ")
        .contains("Does it alert as often as asked?</h2>")
        .contains("<p>Of the events that no label calls anomalous, ");
  }

  @Test
  void withoutLabelsThereAreScoresThresholdsAndAlerts() {
    String page = new ReplayPage(Replays.of(2, 3000, false)).html();

    assertThat(page)
        .contains("<p>12 episodes in 2 entities over 2 d 1 h: 2.881 an entity and day.</p>")
        .contains("class='score'")
        .contains("Distribution of scores")
        .contains("<p>Without labels every event counts as usual, faults among them. ")
        .doesNotContain("Misses")
        .doesNotContain("average precision");
  }

  @Test
  void aMillionEventsStaySmall() {
    assertThat(new ReplayPage(Replays.of(1, 1_000_000, true)).html().length())
        .isLessThan(MOST_BYTES);
  }

  @Test
  void manyEntitiesStaySmallAndTheRestIsCounted() {
    String page = new ReplayPage(Replays.of(200, 4_000, true)).html();

    assertThat(page.length()).isLessThan(MOST_BYTES);
    assertThat(page)
        .contains(
            "The 24 with the most misses, false alarms and episodes of 200 entities are drawn;"
                + " of the others 176 are left out.")
        .contains("The first 15 are shown; 785 are left out.");
  }

  @Test
  void theSameReplayGivesTheSamePage() {
    assertThat(new ReplayPage(Replays.of(2, 2000, true)).html())
        .isEqualTo(new ReplayPage(Replays.of(2, 2000, true)).html());
  }
}
