package dev.weir.report.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.report.replay.Incidents.Incident;
import dev.weir.schemas.Alert;
import dev.weir.schemas.AlertKind;
import dev.weir.schemas.Contribution;
import org.junit.jupiter.api.Test;

class IncidentsTest {

  private final Incidents incidents = new Incidents();

  @Test
  void aClosedIncidentKeepsTheContributionsOfItsPeak() {
    incidents.add(Alerts.of(AlertKind.OPEN, "a", "p1", 1000, 2));
    incidents.add(Alerts.of(AlertKind.UPDATE, "a", "p1", 2000, 5));
    Alert close = Alerts.of(AlertKind.CLOSE, "a", "p1", 3000, 5);
    incidents.add(close);

    Incident incident = incidents.openedAt("p1", 1000).orElseThrow();

    assertThat(incident.alert()).isEqualTo(close);
    assertThat(incident.contributions().stream().map(Contribution::getFeature))
        .containsExactly("flow");
    assertThat(incidents.openedAt("p2", 1000)).isEmpty();
  }

  @Test
  void theLeastAreForgotten() {
    for (int i = 0; i <= Incidents.MOST; i++) {
      incidents.add(Alerts.of(AlertKind.OPEN, "a" + i, "p1", i, i == 7 ? 1 : 2 + i));
    }

    assertThat(incidents.openedAt("p1", 7)).isEmpty();
    assertThat(incidents.openedAt("p1", 8)).isPresent();
    assertThat(incidents.openedAt("p1", Incidents.MOST)).isPresent();
  }

  @Test
  void anIncidentFromBeforeTheReplayIsUnknown() {
    incidents.add(Alerts.of(AlertKind.CLOSE, "a", "p1", 1000, 2));

    assertThat(incidents.openedAt("p1", 1000)).isEmpty();
  }
}
