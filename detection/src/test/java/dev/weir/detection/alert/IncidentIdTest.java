package dev.weir.detection.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class IncidentIdTest {

  @Test
  void isTheSameOnEveryMachineAndInEveryRelease() {
    assertThat(IncidentId.of("pumps", "pump-07", 1_700_006_400_000L, "1.0.0"))
        .isEqualTo("022ff6bade500a1918c76bf7cf5fc6d2");
  }

  @Test
  void everyFactCounts() {
    Set<String> ids =
        Set.of(
            IncidentId.of("pumps", "pump-07", 1, "1"),
            IncidentId.of("pumps", "pump-07", 2, "1"),
            IncidentId.of("pumps", "pump-07", 1, "2"),
            IncidentId.of("pumps", "pump-08", 1, "1"),
            IncidentId.of("pump", "spump-07", 1, "1"));
    assertThat(ids).hasSize(5);
  }
}
