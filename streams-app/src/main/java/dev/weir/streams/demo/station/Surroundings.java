package dev.weir.streams.demo.station;

import java.time.Duration;
import java.util.Random;

/** What all pumps of the station share: demand by the hour, weather, the level of the reservoir. */
final class Surroundings {

  private static final double DAY = Duration.ofDays(1).toMillis();
  private static final double RESERVOIR_CYCLE = 1.3 * DAY;

  private final Noise demandNoise;
  private final Noise weatherNoise;
  private double demand;
  private double airTemperature;
  private double reservoirPressure;

  Surroundings(Random random) {
    demandNoise = new Noise(random, 0.98);
    weatherNoise = new Noise(random, 0.999);
  }

  /**
   * @param time milliseconds since the epoch
   */
  void advance(long time) {
    double hour = 24 * (time % DAY) / DAY;
    demand = 0.35 + 0.35 * peak(hour, 7.5, 2.0) + 0.45 * peak(hour, 19, 3.0);
    demand += 0.12 * peak(hour, 13, 3.5) + 0.03 * demandNoise.next();
    airTemperature = 11 + 5 * Math.sin(2 * Math.PI * (hour - 9) / 24) + 1.5 * weatherNoise.next();
    reservoirPressure = 1.6 + 0.12 * Math.sin(2 * Math.PI * time / RESERVOIR_CYCLE);
  }

  /** Share of the station's capacity that is wanted, about 0.3 to 0.85. */
  double demand() {
    return demand;
  }

  /** °C. */
  double airTemperature() {
    return airTemperature;
  }

  /** bar. */
  double reservoirPressure() {
    return reservoirPressure;
  }

  private static double peak(double hour, double at, double width) {
    double distance = Math.abs(hour - at);
    double around = Math.min(distance, 24 - distance) / width;
    return Math.exp(-around * around / 2);
  }
}
