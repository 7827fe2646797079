package dev.weir.streams.demo.station;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * One pump: a drive that follows demand, a pump curve, a motor and a bearing that warm up slowly,
 * wear, and sensors with noise that now and then say nothing.
 */
final class Pump {

  private static final double RATED_SPEED = 1480;
  private static final double MOTOR_LAG = 0.04;
  private static final double BEARING_LAG = 0.06;
  private static final double SILENCE = 0.002;

  private final String id;
  private final List<Fault> faults;
  private final Random random;
  private final Noise drive;
  private final Noise current;
  private final double size;
  private final double shakiness;
  private final double wearPerReading;
  private final PumpState state = new PumpState();
  private final float[] frozen = new float[Sensor.values().length];
  private double wear;
  private double motorTemperature = 45;
  private double bearingTemperature = 38;
  private Fault present;

  /**
   * @param wearPerReading share of its flow that it loses from one reading to the next
   */
  Pump(String id, List<Fault> faults, Random random, double wearPerReading) {
    this.id = id;
    this.faults = faults;
    this.random = random;
    this.wearPerReading = wearPerReading;
    drive = new Noise(random, 0.9);
    current = new Noise(random, 0.5);
    size = 1 + 0.04 * random.nextGaussian();
    shakiness = 1 + 0.08 * random.nextGaussian();
  }

  Reading read(long time, Surroundings around) {
    Fault fault = faultAt(time);
    state.reset();
    if (fault != null) {
      fault.kind().act(state, fault.course(time), random.nextGaussian());
    }
    float[] values = measure(around);
    boolean begins = fault != null && fault != present;
    present = fault;
    if (begins) {
      System.arraycopy(values, 0, frozen, 0, values.length);
    }
    if (fault != null) {
      fault.kind().distort(values, frozen);
    }
    silence(values);
    return new Reading(id, time, values, fault != null);
  }

  /** Affinity laws: flow goes with speed, head with its square, power with both. */
  private float[] measure(Surroundings around) {
    wear += wearPerReading;
    double speed = 0.62 + 0.38 * around.demand() + 0.008 * drive.next();
    double flow = 420 * size * speed * (1 - wear) * state.flowFactor;
    double draught = flow / 420;
    double inlet = around.reservoirPressure() - 0.28 * draught * draught - state.suctionLoss;
    double head = 6.2 * speed * speed - 1.1 * draught * draught;
    double outlet = inlet + head - state.outletLoss;
    double power = (2.2 + head * draught * (1 + wear)) * state.load;
    double amperes = 11 * power * (1 + 0.012 * current.next());
    warm(amperes, speed, around.airTemperature());
    double shake = shakiness * (0.9 + 1.6 * speed * speed) + state.shake;
    return new float[] {
      noisy(flow, 3),
      noisy(inlet, 0.012),
      noisy(outlet, 0.025),
      noisy(amperes, 0.25),
      noisy(motorTemperature, 0.3),
      noisy(bearingTemperature, 0.3),
      noisy(shake, 0.07),
      noisy(speed * RATED_SPEED, 2)
    };
  }

  private void warm(double amperes, double speed, double air) {
    double motorGoal = air + 0.009 * amperes * amperes + 22 + state.motorHeat;
    double bearingGoal = air + 34 * speed * speed + state.bearingHeat;
    motorTemperature += MOTOR_LAG * (motorGoal - motorTemperature);
    bearingTemperature += BEARING_LAG * (bearingGoal - bearingTemperature);
  }

  private float noisy(double value, double deviation) {
    return (float) (value + deviation * random.nextGaussian());
  }

  private void silence(float[] values) {
    if (random.nextDouble() < SILENCE) {
      int sensor = random.nextInt(values.length + 1);
      if (sensor == values.length) {
        Arrays.fill(values, 0, 3, Float.NaN);
      } else {
        values[sensor] = Float.NaN;
      }
    }
  }

  private Fault faultAt(long time) {
    for (Fault fault : faults) {
      if (fault.lasts(time)) {
        return fault;
      }
    }
    return null;
  }
}
