package dev.weir.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeLeftTest {

  @Test
  void theRestTakesAsLongAsWhatIsDone() {
    TimeLeft left = new TimeLeft(10);

    assertThat(left.after(Duration.ofSeconds(100), 1)).isEqualTo("about 15 min left");
    assertThat(left.after(Duration.ofSeconds(110), 4)).isEqualTo("about 110 s left");
    assertThat(left.after(Duration.ofSeconds(120), 5)).isEmpty();
  }
}
