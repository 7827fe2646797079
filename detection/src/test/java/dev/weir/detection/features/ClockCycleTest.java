package dev.weir.detection.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ClockCycleTest {

  private static final Offset<Float> TINY = within(1e-6f);

  @Test
  void aDayBeginsAtMidnight() {
    assertPhase(ClockCycle.HOUR_OF_DAY, "2026-11-21T00:00:00Z", 0, 1, 0, 1);
    assertPhase(ClockCycle.HOUR_OF_DAY, "2026-11-21T06:00:00Z", 1, 0, 0, -1);
    assertPhase(ClockCycle.HOUR_OF_DAY, "2026-11-21T09:00:00Z", 0.70710677f, -0.70710677f, -1, 0);
    assertPhase(ClockCycle.HOUR_OF_DAY, "1969-12-31T18:00:00Z", -1, 0, 0, -1);
  }

  @Test
  void aWeekBeginsOnMonday() {
    assertPhase(ClockCycle.HOUR_OF_WEEK, "2026-11-16T00:00:00Z", 0, 1, 0, 1);
    assertPhase(ClockCycle.HOUR_OF_WEEK, "2026-11-17T18:00:00Z", 1, 0, 0, -1);
    assertPhase(ClockCycle.HOUR_OF_WEEK, "2026-11-19T12:00:00Z", 0, -1, 0, 1);
  }

  @Test
  void aConditionHasEveryCycleInTheOrderNamed() {
    FeatureSchema schema =
        new FeatureSchema(List.of(Feature.numeric("a")), 1)
            .withClock(List.of(ClockCycle.HOUR_OF_WEEK, ClockCycle.HOUR_OF_DAY));
    float[] condition = new float[10];

    schema.writeCondition(Instant.parse("2026-11-19T18:00:00Z").toEpochMilli(), condition, 1);

    assertThat(schema.conditionLength()).isEqualTo(8);
    assertThat(condition[0]).isZero();
    assertThat(condition[9]).isZero();
    assertThat(condition[2]).isCloseTo((float) Math.cos(2 * Math.PI * 3.75 / 7), TINY);
    assertThat(condition[5]).isCloseTo(-1, TINY);
  }

  private static void assertPhase(ClockCycle cycle, String time, float... expected) {
    float[] found = new float[ClockCycle.LENGTH];
    cycle.write(Instant.parse(time).toEpochMilli(), found, 0);
    assertThat(found).as("%s of %s", cycle, time).containsExactly(expected, TINY);
  }
}
