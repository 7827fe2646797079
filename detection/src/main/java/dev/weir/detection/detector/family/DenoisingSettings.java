package dev.weir.detection.detector.family;

/**
 * What a denoising autoencoder has to undo.
 *
 * @param noise its kind
 * @param level how much of it, in (0, 1)
 */
public record DenoisingSettings(Noise noise, double level) {

  /** Kinds of noise on inputs in training. */
  public enum Noise {
    /** Adds N(0, level²) to every standardised value. */
    GAUSSIAN,
    /** Sets a share of the values to 0, their mean. */
    MASKING,
    /** Sets a share of the values to the least or the greatest of their feature. */
    SALT_AND_PEPPER,
    /** Moves a window along its rows, or an image along its sides, by up to a share of them. */
    SHIFT
  }

  public DenoisingSettings {
    FamilySettings.requireShare("model.noiseLevel", level);
  }
}
