package dev.weir.streams.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.schemas.Alert;
import dev.weir.schemas.AlertKind;
import dev.weir.schemas.Contribution;
import dev.weir.schemas.Direction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertTextTest {

  private static final Instant AT = Instant.parse("2026-03-06T02:04:00Z");

  @Test
  void anOpeningSaysWhoHowBadWhatWasObservedAndExpectedAndSinceWhen() {
    assertThat(new AlertText(false).opened(Openings.of(AlertKind.OPEN, "pump-11", AT)))
        .isEqualTo(
            "6 Mar 02:04  HIGH      pump-11  vibration 3.30 mm/s (expected 2.07),"
                + " inlet pressure 0.98 bar (expected 1.41); 4.0 times its threshold, since 02:00");
  }

  @Test
  void aCloseSaysHowLongItWas() {
    assertThat(new AlertText(false).closed(Openings.of(AlertKind.CLOSE, "pump-11", AT)))
        .isEqualTo(
            "6 Mar 02:04  calm      pump-11  over after 4 min, 3 events above the threshold,"
                + " at worst 4.0 times it");
  }

  @Test
  void aSensorThatSaidNothingIsCalledMissing() {
    Alert alert = Openings.of(AlertKind.OPEN, "pump-11", AT);
    alert.setContributions(
        List.of(new Contribution("flow", null, 350f, 1f, Direction.MISSING, null, null)));
    assertThat(new AlertText(false).opened(alert)).contains("flow missing;");
  }

  @Test
  void severityIsColouredOnATerminal() {
    assertThat(new AlertText(true).opened(Openings.of(AlertKind.OPEN, "pump-11", AT)))
        .contains("\u001b[31mHIGH    \u001b[0m");
  }

  @Test
  void durationsAreInHoursAndMinutes() {
    assertThat(AlertText.duration(Duration.ofMinutes(59))).isEqualTo("59 min");
    assertThat(AlertText.duration(Duration.ofMinutes(125))).isEqualTo("2 h 05 min");
  }
}
