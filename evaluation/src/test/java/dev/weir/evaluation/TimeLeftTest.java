package dev.weir.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeLeftTest {

  @Test
  void theRestTakesAsLongAsWhatIsDone() {
    assertThat(TimeLeft.text(Duration.ofSeconds(10), 2, 10)).isEqualTo("about 40 s left");
    assertThat(TimeLeft.text(Duration.ofSeconds(100), 1, 4)).isEqualTo("about 5 min left");
    assertThat(TimeLeft.text(Duration.ofSeconds(10), 4, 4)).isEmpty();
  }
}
