package dev.weir.streams.demo.station;

/** What faults can change about a pump's physics; set back before every reading. */
final class PumpState {

  /** Factor on the flow, dimensionless. */
  double flowFactor;

  /** Factor on the motor's load, dimensionless. */
  double load;

  /** Pressure lost before the inlet gauge, bar. */
  double suctionLoss;

  /** Pressure lost before the outlet gauge, bar. */
  double outletLoss;

  /** Added to what the motor's temperature tends to, °C. */
  double motorHeat;

  /** Added to what the bearing's temperature tends to, °C. */
  double bearingHeat;

  /** Added vibration, mm/s. */
  double shake;

  void reset() {
    flowFactor = 1;
    load = 1;
    suctionLoss = 0;
    outletLoss = 0;
    motorHeat = 0;
    bearingHeat = 0;
    shake = 0;
  }
}
