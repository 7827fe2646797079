package dev.weir.trainer.use.generate.source;

import dev.weir.detection.features.FeatureSchema;
import dev.weir.trainer.use.Answer;
import dev.weir.trainer.use.EvenSample;
import dev.weir.trainer.use.InputEvent;
import java.util.Arrays;
import java.util.List;

/** What is kept of real events: their own rows, and their latents. */
public final class RealEvents {

  private static final int KEPT = 20_000;

  private record Kept(float[] row, Beginning beginning) {}

  private final int width;
  private final int[] told;
  private final ChosenCondition chosen;
  private final EvenSample<Kept> kept = new EvenSample<>(KEPT);

  /**
   * @param chosen what only those events are kept of
   */
  public RealEvents(FeatureSchema schema, ChosenCondition chosen) {
    this.width = schema.width();
    this.told = schema.toldPlaces();
    this.chosen = chosen;
  }

  public void add(InputEvent event, Answer answer) {
    float[] input = event.input();
    float[] row = Arrays.copyOfRange(input, input.length - width, input.length);
    float[] known = new float[told.length];
    for (int i = 0; i < known.length; i++) {
      known[i] = row[told[i]];
    }
    if (chosen.fits(known)) {
      kept.add(new Kept(row, new Beginning(answer.latent(), chosen.over(known))));
    }
  }

  /** In raw units, NaN missing, [D] each. */
  public List<float[]> rows() {
    return kept.items().stream().map(Kept::row).toList();
  }

  /** What they would begin with. */
  public List<Beginning> beginnings() {
    return kept.items().stream().map(Kept::beginning).toList();
  }
}
