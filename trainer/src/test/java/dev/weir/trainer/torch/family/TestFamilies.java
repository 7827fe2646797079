package dev.weir.trainer.torch.family;

import dev.weir.detection.detector.Autoencoder;
import dev.weir.detection.detector.file.FamilyReader;
import dev.weir.trainer.torch.Family;

/** Families with the settings that hold when a detector file says nothing. */
public final class TestFamilies {

  private TestFamilies() {}

  public static Family of(Autoencoder autoencoder) {
    return Families.of(autoencoder, FamilyReader.standard());
  }
}
