package dev.weir.trainer.torch;

import dev.weir.detection.detector.InvalidConfigurationException;
import java.util.List;
import java.util.stream.Collectors;

/** The families there are. */
final class Families {

  private static final List<Family> ALL = List.of(new DenseFamily());

  private Families() {}

  /**
   * @throws InvalidConfigurationException naming the families there are, if none has the name
   */
  static Family named(String name) {
    return ALL.stream()
        .filter(family -> family.name().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(name));
  }

  private static InvalidConfigurationException unknown(String name) {
    String names = ALL.stream().map(Family::name).collect(Collectors.joining(", "));
    return new InvalidConfigurationException(
        "model.autoencoder must be one of %s, found '%s'".formatted(names, name));
  }
}
