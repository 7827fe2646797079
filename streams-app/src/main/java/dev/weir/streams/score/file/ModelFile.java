package dev.weir.streams.score.file;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.model.ModelManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The bytes of a model file, read once, so that what was checked is what is loaded.
 *
 * @param path where they were read, for messages
 * @param weightsSha256 hex SHA-256 of the weights among them, see {@link Initializers}
 */
public record ModelFile(Path path, byte[] bytes, String weightsSha256) {

  /** Every ONNX model begins with its IR version: protobuf field 1, a varint. */
  private static final byte IR_VERSION_TAG = 0x08;

  /**
   * Reads a model file.
   *
   * @throws InvalidConfigurationException if there is none, it is too large or no whole ONNX file,
   *     or its weights lie elsewhere
   */
  public static ModelFile read(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new InvalidConfigurationException(
          "Model must be an existing file, found none at %s".formatted(path));
    }
    try {
      long size = Files.size(path);
      if (size > ModelManifest.MAXIMUM_FILE_BYTES) {
        throw new InvalidConfigurationException(
            "Model must have at most %d bytes, found %d in %s"
                .formatted(ModelManifest.MAXIMUM_FILE_BYTES, size, path));
      }
      byte[] bytes = Files.readAllBytes(path);
      if (bytes.length == 0 || bytes[0] != IR_VERSION_TAG) {
        throw new InvalidConfigurationException(
            "Model must be an ONNX file, found %s in %s"
                .formatted(bytes.length == 0 ? "no bytes" : "something else", path));
      }
      Initializers weights = weights(bytes, path);
      if (weights.areElsewhere()) {
        throw new InvalidConfigurationException(
            "Model must carry its weights itself, found external data in %s".formatted(path));
      }
      return new ModelFile(path, bytes, weights.sha256());
    } catch (IOException e) {
      throw new InvalidConfigurationException("Model must be readable, found " + e, e);
    }
  }

  private static Initializers weights(byte[] bytes, Path path) {
    try {
      return new Initializers(bytes);
    } catch (IllegalArgumentException e) {
      throw new InvalidConfigurationException(
          "Model must be a whole ONNX file, found one that is cut or damaged at %s".formatted(path),
          e);
    }
  }

  /**
   * Compares the weights with what the manifest says of them, where it says something.
   *
   * @throws InvalidConfigurationException if they differ
   */
  public void requireWeights(ModelManifest manifest) {
    if (!manifest.weightsSha256().isEmpty() && !manifest.weightsSha256().equals(weightsSha256)) {
      throw new InvalidConfigurationException(
          "Model '%s' %s must have the weights its manifest tells of, found others in %s. The file is"
                  .formatted(manifest.id(), manifest.version(), path)
              + " damaged or was changed: copy it again, or retrain.");
    }
  }

  /** Hex SHA-256 of the bytes. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
