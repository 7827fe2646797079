package dev.weir.streams.demo.station;

import java.time.Duration;

/** What can befall a pump, and what it does to the pump's physics or to one of its sensors. */
public enum FaultKind {
  /** Vapour bubbles: everything on the suction side flutters. */
  CAVITATION("cavitation", Duration.ofHours(2)) {
    @Override
    void act(PumpState pump, double course, double flutter) {
      pump.suctionLoss += 0.25;
      pump.shake += 1.1 + 0.4 * flutter;
      pump.flowFactor *= 0.93 + 0.02 * flutter;
    }
  },
  /** Comes slowly: the bearing runs warmer and the pump shakes. */
  BEARING_WEAR("bearing wear", Duration.ofHours(6)) {
    @Override
    void act(PumpState pump, double course, double flutter) {
      pump.shake += 1.8 * course;
      pump.bearingHeat += 16 * course;
    }
  },
  /** The strainer clogs: little comes in, little goes out, the motor idles. */
  BLOCKED_SUCTION("blocked suction", Duration.ofHours(3)) {
    @Override
    void act(PumpState pump, double course, double flutter) {
      double blocked = Math.min(1, 2 * course);
      pump.suctionLoss += 0.55 * blocked;
      pump.flowFactor *= 1 - 0.22 * blocked;
    }
  },
  /** Water leaves before the outlet gauge: less pressure for the same work. */
  SEAL_LEAK("seal leak", Duration.ofHours(5)) {
    @Override
    void act(PumpState pump, double course, double flutter) {
      pump.outletLoss += 0.7 * Math.min(1, 3 * course);
      pump.flowFactor *= 1.03;
    }
  },
  /** The winding heats up with every hour. */
  MOTOR_OVERHEATING("motor overheating", Duration.ofHours(4)) {
    @Override
    void act(PumpState pump, double course, double flutter) {
      pump.motorHeat += 24 * Math.min(1, 1.5 * course);
      pump.load *= 1.04;
    }
  },
  /** A dragging impeller: more current for the same water. */
  IMPELLER_RUB("impeller rub", Duration.ofHours(3)) {
    @Override
    void act(PumpState pump, double course, double flutter) {
      pump.load *= 1.16 + 0.02 * flutter;
      pump.shake += 0.3;
    }
  },
  /** The flow meter repeats what it said when it froze. */
  STUCK_FLOW_METER("stuck flow meter", Duration.ofHours(8)) {
    @Override
    void distort(float[] values, float[] atStart) {
      values[Sensor.FLOW.ordinal()] = atStart[Sensor.FLOW.ordinal()];
    }
  },
  /** A broken wire: the signal falls to the bottom of its scale. */
  BROKEN_SENSOR_WIRE("broken sensor wire", Duration.ofHours(2)) {
    @Override
    void distort(float[] values, float[] atStart) {
      values[Sensor.MOTOR_TEMPERATURE.ordinal()] = -40;
    }
  };

  private final String title;
  private final Duration typicalDuration;

  FaultKind(String title, Duration typicalDuration) {
    this.title = title;
    this.typicalDuration = typicalDuration;
  }

  public String title() {
    return title;
  }

  Duration typicalDuration() {
    return typicalDuration;
  }

  /**
   * Changes the physics of a pump that has this fault.
   *
   * @param course share of the fault's duration that is over, in [0, 1)
   * @param flutter a standard normal number, new at every reading
   */
  void act(PumpState pump, double course, double flutter) {}

  /**
   * Changes what the sensors say.
   *
   * @param atStart what they said when the fault began
   */
  void distort(float[] values, float[] atStart) {}
}
