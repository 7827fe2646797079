package dev.weir.trainer.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.model.ManifestJson;
import dev.weir.detection.model.ModelManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A model file that lies there, read once and checked. */
public final class StoredModel {

  private final byte[] bytes;
  private final ModelProto model;
  private final ModelManifest manifest;

  private StoredModel(byte[] bytes, ModelProto model, ModelManifest manifest) {
    this.bytes = bytes;
    this.model = model;
    this.manifest = manifest;
  }

  /**
   * @throws InvalidConfigurationException if there is no such file, it is no whole ONNX model with
   *     a manifest, or its weights lie elsewhere or are not those that the manifest tells of
   */
  public static StoredModel read(Path file) {
    byte[] bytes = bytes(file);
    ModelProto model = parsed(bytes, file);
    ModelManifest manifest = manifest(model, file);
    requireWeights(model.getGraph(), manifest, file);
    return new StoredModel(bytes, model, manifest);
  }

  /** The file. */
  public byte[] bytes() {
    return bytes;
  }

  public ModelManifest manifest() {
    return manifest;
  }

  /**
   * The detector with what the model has learnt of its features.
   *
   * @throws InvalidConfigurationException if the model reads other features
   */
  public DetectorConfig fitted(DetectorConfig detector) {
    return detector.withFeatures(manifest.requireFit(detector.features()));
  }

  /**
   * The model's decoder as a model of its own: {@code latent} in, {@code reconstruction} out.
   *
   * @throws InvalidConfigurationException if the reconstruction does not come from the latent alone
   */
  public byte[] decoder() {
    GraphProto decoder =
        new GraphCut(model.getGraph())
            .between("latent", "reconstruction")
            .orElseThrow(
                () ->
                    new InvalidConfigurationException(
                        "Model '%s' %s must make its reconstruction from its latent alone, found an autoencoder of the family '%s', of which that cannot be cut out. Train one network (model.ensemble=1) without model.condition, of a family such as variational or dense"
                            .formatted(manifest.id(), manifest.version(), manifest.family())));
    return model.toBuilder().setGraph(decoder).build().toByteArray();
  }

  private static byte[] bytes(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new InvalidConfigurationException(
          "Model must be an existing file, found none at %s. Train one with bin/weir train"
              .formatted(file));
    }
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new InvalidConfigurationException("Model must be readable, found " + e, e);
    }
  }

  private static ModelProto parsed(byte[] bytes, Path file) {
    try {
      ModelProto model = ModelProto.parseFrom(bytes);
      if (model.getGraph().getNodeCount() > 0) {
        return model;
      }
      throw new InvalidConfigurationException(
          "Model must be an ONNX file, found one without a graph at %s".formatted(file));
    } catch (InvalidProtocolBufferException e) {
      throw new InvalidConfigurationException(
          "Model must be a whole ONNX file, found something else at %s".formatted(file), e);
    }
  }

  private static ModelManifest manifest(ModelProto model, Path file) {
    return model.getMetadataPropsList().stream()
        .filter(entry -> entry.getKey().equals(ModelManifest.METADATA_KEY))
        .map(StringStringEntryProto::getValue)
        .findFirst()
        .map(ManifestJson::read)
        .orElseThrow(
            () ->
                new InvalidConfigurationException(
                    "Model must carry a manifest under %s, found none in %s"
                        .formatted(ModelManifest.METADATA_KEY, file)));
  }

  private static void requireWeights(GraphProto graph, ModelManifest manifest, Path file) {
    if (graph.getInitializerList().stream()
        .anyMatch(t -> t.getDataLocation() == TensorProto.DataLocation.EXTERNAL)) {
      throw new InvalidConfigurationException(
          "Model must carry its weights itself, found external data in %s".formatted(file));
    }
    String told = manifest.weightsSha256();
    if (!told.isEmpty() && !told.equals(Weights.sha256(graph))) {
      throw new InvalidConfigurationException(
          "Model '%s' %s must have the weights its manifest tells of, found others in %s. Copy it again, or retrain"
              .formatted(manifest.id(), manifest.version(), file));
    }
  }
}
