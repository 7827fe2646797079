package dev.weir.trainer.torch.family;

import dev.weir.detection.detector.Autoencoder;
import dev.weir.detection.detector.family.ConvolutionalSettings;
import dev.weir.detection.detector.family.DenoisingSettings;
import dev.weir.detection.detector.family.DenoisingSettings.Noise;
import dev.weir.detection.detector.family.Image;
import dev.weir.detection.detector.file.FamilyReader;
import dev.weir.trainer.torch.Family;
import dev.weir.trainer.torch.family.dense.DenoisingFamily;
import dev.weir.trainer.torch.family.sequence.ConvolutionalFamily;
import java.util.Optional;

/** Families with the settings that hold when a detector file says nothing. */
public final class TestFamilies {

  private TestFamilies() {}

  public static Family of(Autoencoder autoencoder) {
    return Families.of(autoencoder, FamilyReader.standard());
  }

  /** The same of images: those that look at planes of pixels are told of them. */
  public static Family of(Autoencoder autoencoder, Image image) {
    return switch (autoencoder) {
      case CONVOLUTIONAL ->
          new ConvolutionalFamily(new ConvolutionalSettings(3, Optional.of(image)));
      case DENOISING ->
          new DenoisingFamily(new DenoisingSettings(Noise.SHIFT, 0.1), Optional.of(image));
      default -> of(autoencoder);
    };
  }
}
