package dev.weir.trainer.fit;

import java.util.List;

/**
 * A fitted network.
 *
 * @param snapshot weights after the best epoch
 * @param epochs every epoch that ran
 */
public record Fit(Snapshot snapshot, List<Epoch> epochs) {

  public Fit {
    epochs = List.copyOf(epochs);
  }

  /** The epoch whose weights were kept. */
  public Epoch best() {
    return epochs.stream().filter(Epoch::best).reduce((first, second) -> second).orElseThrow();
  }
}
