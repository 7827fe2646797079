package dev.weir.benchmarks.device;

import dev.weir.benchmarks.figures.Spread;
import java.util.Optional;

/**
 * How fast a model scores in calls of one size.
 *
 * @param batch rows in a call
 * @param cuda empty where no GPU could be used
 */
record BatchRates(int batch, Spread cpu, Optional<Spread> cuda) {

  /** GPU to CPU, by their medians. */
  Optional<Double> ratio() {
    return cuda.map(rate -> rate.median() / cpu.median());
  }
}
