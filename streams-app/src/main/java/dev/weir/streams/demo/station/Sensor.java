package dev.weir.streams.demo.station;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The eight sensors of a pump, in the order of a reading's values. */
public enum Sensor {
  FLOW("flow", "m³/h", "%.0f"),
  INLET_PRESSURE("inletPressure", "bar", "%.2f"),
  OUTLET_PRESSURE("outletPressure", "bar", "%.2f"),
  MOTOR_CURRENT("motorCurrent", "A", "%.1f"),
  MOTOR_TEMPERATURE("motorTemperature", "°C", "%.1f"),
  BEARING_TEMPERATURE("bearingTemperature", "°C", "%.1f"),
  VIBRATION("vibration", "mm/s", "%.2f"),
  SPEED("speed", "1/min", "%.0f");

  private final String field;
  private final String unit;
  private final String format;

  Sensor(String field, String unit, String format) {
    this.field = field;
    this.unit = unit;
    this.format = format;
  }

  /** Its field in a {@code SensorReading}, which is also its feature's name. */
  public String field() {
    return field;
  }

  /** For people: the field in words. */
  public String title() {
    return field.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  /** The sensor of a feature. */
  public static Optional<Sensor> of(String field) {
    return Stream.of(values()).filter(sensor -> sensor.field.equals(field)).findFirst();
  }

  public String unit() {
    return unit;
  }

  /** A value with as many decimals as the sensor deserves, without its unit. */
  public String text(double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
