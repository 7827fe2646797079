package dev.weir.trainer.use.generate;

import dev.weir.command.output.TimeText;
import dev.weir.detection.event.EventSettings;
import java.time.Duration;

/**
 * When synthetic events happen: one step after the other from the end of the model's training data
 * on. They are independent of each other, so their times mean nothing but what a model's clock
 * reads of them.
 *
 * @param start milliseconds since the epoch
 * @param step between two events
 * @param rows whether a time is written as a row number
 */
record SyntheticTimes(long start, Duration step, boolean rows) {

  private static final Duration WITHOUT_STEP = Duration.ofMinutes(1);

  static SyntheticTimes of(EventSettings events, long end) {
    Duration step = events.step().orElse(WITHOUT_STEP);
    return new SyntheticTimes(end + step.toMillis(), step, events.step().isPresent());
  }

  long of(long event) {
    return start + event * step.toMillis();
  }

  String text(long time) {
    return rows ? Long.toString(time / step.toMillis()) : TimeText.of(time);
  }
}
