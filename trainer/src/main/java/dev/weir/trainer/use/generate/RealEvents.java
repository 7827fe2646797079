package dev.weir.trainer.use.generate;

import dev.weir.trainer.use.Answer;
import dev.weir.trainer.use.EvenSample;
import dev.weir.trainer.use.InputEvent;
import java.util.Arrays;
import java.util.List;

/** What is kept of real events: their own rows, and their latents. */
final class RealEvents {

  private static final int KEPT = 20_000;

  private record Kept(float[] row, float[] latent) {}

  private final int width;
  private final EvenSample<Kept> kept = new EvenSample<>(KEPT);

  /**
   * @param width D, values of a row
   */
  RealEvents(int width) {
    this.width = width;
  }

  void add(InputEvent event, Answer answer) {
    float[] input = event.input();
    kept.add(
        new Kept(Arrays.copyOfRange(input, input.length - width, input.length), answer.latent()));
  }

  /** In raw units, NaN missing, [D] each. */
  List<float[]> rows() {
    return kept.items().stream().map(Kept::row).toList();
  }

  /** [L] each. */
  List<float[]> latents() {
    return kept.items().stream().map(Kept::latent).toList();
  }
}
