package dev.weir.detection.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detection.InvalidConfigurationException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventSettingsTest {

  @Test
  void keepsWhatItIsGiven() {
    EventSettings settings = settings(Optional.of("pump"), "readAt", Optional.empty(), 64);

    assertThat(settings.entity()).contains("pump");
    assertThat(settings.maximumBytes()).isEqualTo(64);
  }

  @Test
  void refusesAnEntityThatIsTheTime() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(Optional.of("t"), "t", Optional.empty(), 1024))
        .withMessage("events.entity must not be the field of events.time, found 't' for both");
  }

  @Test
  void refusesAStepThatIsNoStep() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(Optional.empty(), "t", Optional.of(Duration.ZERO), 1024))
        .withMessage("events.step must be in [PT0.001S, PT8784H], found PT0S");
  }

  @Test
  void messagesHaveNoRowNumbers() {
    EventSettings rows =
        settings(Optional.empty(), EventSettings.ROW, Optional.of(Duration.ofMinutes(1)), 1024);
    assertThatThrownBy(() -> rows.requireTimeInMessages())
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("events.time must be a field of the messages on a topic, found #row");
  }

  @Test
  void refusesSizesOutsideItsRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(Optional.empty(), "t", Optional.empty(), 63))
        .withMessage("events.maximumBytes must be in [64, 16777216], found 63");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(Optional.empty(), "t", Optional.empty(), (1 << 24) + 1));
  }

  @Test
  void refusesABlankField() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(Optional.of(" "), "t", Optional.empty(), 1024))
        .withMessage("events.entity must name a field, found ''");
  }

  private static EventSettings settings(
      Optional<String> entity, String time, Optional<Duration> step, int maximumBytes) {
    return new EventSettings(
        EventSettings.Format.JSON, entity, time, step, maximumBytes, Optional.empty());
  }
}
