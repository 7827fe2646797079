package dev.weir.trainer.use.generate.source;

import dev.weir.trainer.onnx.StoredModel;
import java.util.Set;

/** Where the latents of synthetic events come from. */
public enum Origin {
  /** {@code N(0, I)}. */
  PRIOR,
  /** What the model keeps of its training events. */
  KEPT,
  /** Events that the user gives. */
  REAL;

  /** Families whose latents are held to N(0, I) in training. */
  private static final Set<String> WITH_PRIOR = Set.of("variational", "conditional", "adversarial");

  public static Origin of(StoredModel model) {
    if (!model.kept().isEmpty()) {
      return KEPT;
    }
    return WITH_PRIOR.contains(model.manifest().family()) ? PRIOR : REAL;
  }

  /** For people. */
  public String words(double noise) {
    return switch (this) {
      case PRIOR -> "from the prior";
      case KEPT -> "beside those the model keeps, %s of their deviation away".formatted(noise);
      case REAL -> "beside real ones, %s of the latent's deviation away".formatted(noise);
    };
  }
}
