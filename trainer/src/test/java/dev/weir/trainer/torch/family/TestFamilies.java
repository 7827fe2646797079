package dev.weir.trainer.torch.family;

import dev.weir.detection.detector.Autoencoder;
import dev.weir.detection.detector.FamilySettings;
import dev.weir.detection.detector.FamilySettings.Noise;
import dev.weir.detection.detector.FamilySettings.Sparsity;
import dev.weir.trainer.torch.Family;
import java.util.OptionalDouble;

/** Families with the settings that hold when a detector file says nothing. */
public final class TestFamilies {

  private TestFamilies() {}

  public static Family of(Autoencoder autoencoder) {
    return Families.of(
        autoencoder,
        new FamilySettings(Noise.GAUSSIAN, 0.2, OptionalDouble.empty(), Sparsity.L1, 0.05));
  }
}
