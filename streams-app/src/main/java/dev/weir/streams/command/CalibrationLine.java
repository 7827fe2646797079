package dev.weir.streams.command;

import dev.weir.detection.evaluation.calibration.EntityRate;
import dev.weir.detection.threshold.AlertRate;
import dev.weir.streams.replay.figures.ReplayFigures.Calibrated;
import java.util.Locale;

/** Whether thresholds were exceeded as often as the detector asks, in a line for a person. */
final class CalibrationLine {

  private CalibrationLine() {}

  static String of(Calibrated calibration) {
    EntityRate total = calibration.realised().total();
    String found =
        String.format(
            Locale.ROOT, "exceeded by %,d of %,d usual events", total.exceeding(), total.judged());
    return calibration.promised() ? found + beside(calibration.target(), total) : found;
  }

  private static String beside(AlertRate target, EntityRate total) {
    return String.format(Locale.ROOT, ", where %.1f were asked for", asked(target, total));
  }

  private static double asked(AlertRate target, EntityRate total) {
    double eventsPerDay = total.days() == 0 ? Double.NaN : total.events() / total.days();
    return total.judged() * target.alpha(eventsPerDay);
  }
}
