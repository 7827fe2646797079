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
import dev.weir.trainer.network.Landmark;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A model file that lies there, read once and checked. */
public final class StoredModel {

  private final byte[] bytes;
  private final ModelProto model;
  private final ModelManifest manifest;
  private final int member;

  private StoredModel(byte[] bytes, ModelProto model, ModelManifest manifest, int member) {
    this.member = member;
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
    return new StoredModel(bytes, model, manifest, 1);
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

  /** Networks that the model averages; 1 where it is none of several. */
  public int members() {
    return new EnsembleMembers(model.getGraph()).count();
  }

  /**
   * The model as if one of its networks were all of them; its score stays that of all.
   *
   * @param number from 1
   */
  public StoredModel member(int number) {
    if (members() == 1) {
      return this;
    }
    ModelProto one =
        model.toBuilder().setGraph(new EnsembleMembers(model.getGraph()).graph(number)).build();
    return new StoredModel(one.toByteArray(), one, manifest, number);
  }

  /** Encoded inputs that the model keeps, [n] each; empty where it keeps none. */
  public List<float[]> kept() {
    return keptTensor().map(StoredModel::rows).orElse(List.of());
  }

  /**
   * The model's decoder as a model of its own: {@code latent} in, {@code reconstruction} out. Of a
   * model that keeps inputs, {@code latent} is one of those.
   *
   * @throws InvalidConfigurationException if the reconstruction comes from anything else
   */
  public byte[] decoder() {
    GraphProto decoder =
        new GraphCut(model.getGraph())
            .decoder(lengths())
            .orElseThrow(
                () ->
                    new InvalidConfigurationException(
                        "Model '%s' %s must make its reconstruction from its latent and what it is told alone, found a file of the family '%s', of which that cannot be cut out. Train it again with bin/weir train"
                            .formatted(manifest.id(), manifest.version(), manifest.family())));
    return model.toBuilder().setGraph(decoder).build().toByteArray();
  }

  private Map<String, Integer> lengths() {
    int latent =
        keptTensor()
            .map(tensor -> (int) tensor.getDims(1))
            .orElseGet(
                () ->
                    model.getGraph().getOutputList().stream()
                        .filter(output -> output.getName().equals("latent"))
                        .map(output -> output.getType().getTensorType().getShape().getDim(1))
                        .map(axis -> (int) axis.getDimValue())
                        .findFirst()
                        .orElse(0));
    return Map.of("latent", latent, Landmark.TOLD.inFile(), manifest.schema().condition().size());
  }

  private Optional<TensorProto> keptTensor() {
    String name = Landmark.KEPT.inFile(member);
    return model.getGraph().getNodeList().stream()
        .filter(node -> node.getOutput(0).equals(name))
        .map(node -> node.getInput(0))
        .flatMap(
            source ->
                model.getGraph().getInitializerList().stream()
                    .filter(tensor -> tensor.getName().equals(source)))
        .findFirst();
  }

  private static List<float[]> rows(TensorProto tensor) {
    FloatBuffer values =
        tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    List<float[]> rows = new ArrayList<>();
    for (long row = 0; row < tensor.getDims(0); row++) {
      float[] content = new float[Math.toIntExact(tensor.getDims(1))];
      values.get(content);
      rows.add(content);
    }
    return rows;
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
