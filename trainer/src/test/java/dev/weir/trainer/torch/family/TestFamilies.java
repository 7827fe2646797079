package dev.weir.trainer.torch.family;

import dev.weir.detection.detector.Autoencoder;
import dev.weir.detection.detector.family.ConvolutionalSettings;
import dev.weir.detection.detector.family.DenoisingSettings;
import dev.weir.detection.detector.family.DenoisingSettings.Noise;
import dev.weir.detection.detector.family.FamilySettings;
import dev.weir.detection.detector.family.Image;
import dev.weir.detection.detector.file.DetectorFile;
import dev.weir.trainer.torch.Family;
import dev.weir.trainer.torch.family.dense.DenoisingFamily;
import dev.weir.trainer.torch.family.sequence.ConvolutionalFamily;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Families with the settings that hold when a detector file says nothing. */
public final class TestFamilies {

  private static final FamilySettings STANDARD = standard();

  private TestFamilies() {}

  public static Family of(Autoencoder autoencoder) {
    return Families.of(autoencoder, STANDARD);
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

  private static FamilySettings standard() {
    try {
      Path file = Files.createTempFile("detector", ".properties");
      Files.writeString(file, "detector.name=test\nevents.time=at\nfeatures=f0,f1\n");
      FamilySettings settings = DetectorFile.read(file, Map.of(), Map.of()).model().family();
      Files.delete(file);
      return settings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
