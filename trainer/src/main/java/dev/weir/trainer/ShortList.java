package dev.weir.trainer;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.Autoencoder;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.ModelSettings;
import dev.weir.detection.detector.family.Image;
import dev.weir.detection.detector.file.Setting;
import dev.weir.trainer.data.TrainingData;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code model.autoencoder=auto} tries, the cheaper families first: four that take every
 * input, {@code convolutional} where values lie beside each other in time or in an image, {@code
 * recurrent} where rows follow each other.
 */
public final class ShortList {

  /** Rows of windows that a recurrent network may pass over in all its epochs. */
  static final long MOST_RECURRENT = 40_000_000;

  /** The same of a convolutional network, or pixels of images. */
  static final long MOST_CONVOLVED = 200_000_000;

  /** Families whose networks go through an input step by step. */
  static final Set<Autoencoder> STEPWISE =
      EnumSet.of(Autoencoder.CONVOLUTIONAL, Autoencoder.RECURRENT);

  private static final Set<Autoencoder> READ_IMAGES =
      EnumSet.of(Autoencoder.DENOISING, Autoencoder.CONVOLUTIONAL);

  private final DetectorConfig detector;

  /**
   * @param detector with {@code model.autoencoder=auto}
   */
  public ShortList(DetectorConfig detector) {
    this.detector = detector;
  }

  /** What is tried of a detector, in this order. */
  public List<Autoencoder> families() {
    List<Autoencoder> families =
        new ArrayList<>(
            List.of(Autoencoder.PCA, Autoencoder.MEMORY, Autoencoder.DENSE, Autoencoder.DENOISING));
    boolean windows = detector.features().window() > 1;
    if (windows || image().isPresent()) {
      families.add(Autoencoder.CONVOLUTIONAL);
    }
    if (windows) {
      families.add(Autoencoder.RECURRENT);
    }
    return families;
  }

  /**
   * The settings that one of them is trained with, where they differ from the detector's. {@code
   * model.score} is never among them: a family that cannot have the score that was asked for is
   * none to choose.
   */
  public Map<String, String> settings(Autoencoder family) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put(Setting.MODEL_AUTOENCODER.key(), family.written());
    switch (family) {
      case PCA -> {
        settings.put(Setting.MODEL_ENSEMBLE.key(), "1");
        settings.put(Setting.MODEL_LAYERS.key(), bottleneck(""));
      }
      case MEMORY -> settings.put(Setting.MODEL_LAYERS.key(), "");
      case CONVOLUTIONAL -> settings.put(Setting.MODEL_LAYERS.key(), bottleneck("16,32,"));
      case RECURRENT -> settings.put(Setting.MODEL_LAYERS.key(), bottleneck("32,"));
      default -> {}
    }
    if (image().isPresent() && !READ_IMAGES.contains(family)) {
      settings.put(Setting.MODEL_IMAGE.key(), "");
    }
    return settings;
  }

  /**
   * A network that goes through an input step by step takes so much longer than the others that its
   * work is bounded: by what there is to do, not by a clock, which would choose otherwise on
   * another machine.
   *
   * @throws InvalidConfigurationException if it is beyond that bound
   */
  public void requireAffordable(Autoencoder family, TrainingData data) {
    long steps = steps(data.rows(), family);
    long most = family == Autoencoder.RECURRENT ? MOST_RECURRENT : MOST_CONVOLVED;
    if (steps > most) {
      throw new InvalidConfigurationException(
          "events to learn from x %s x epochs x networks must be at most %d million with model.autoencoder=auto, found %d million. Give fewer events or epochs, or name %s itself"
              .formatted(
                  image().isPresent() ? "pixels" : "rows",
                  most / 1_000_000,
                  steps / 1_000_000,
                  family.written()));
    }
  }

  private long steps(long events, Autoencoder family) {
    if (!STEPWISE.contains(family)) {
      return 0;
    }
    ModelSettings model = detector.model();
    long places =
        image().map(found -> found.height() * found.width()).orElse(detector.features().window());
    double learnt = events * (1 - model.validation());
    return (long) (learnt * places * model.epochs() * model.ensemble());
  }

  /** The width that the detector asks for, behind a family's own usual ones. */
  private String bottleneck(String before) {
    List<Integer> layers = detector.model().layers();
    return layers.isEmpty() ? "" : before + layers.get(layers.size() - 1);
  }

  private Optional<Image> image() {
    return detector.model().family().convolutional().image();
  }
}
