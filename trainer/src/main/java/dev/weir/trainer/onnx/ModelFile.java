package dev.weir.trainer.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.model.ManifestJson;
import dev.weir.detection.model.ModelManifest;
import dev.weir.trainer.input.Encoding;
import dev.weir.trainer.model.FittedModel;

/** A model as the bytes of an ONNX file. */
public final class ModelFile {

  private static final long IR_VERSION = 8;
  private static final long OPSET = 17;

  private final GraphProto graph;

  /**
   * @param name of the graph, for people
   * @param schema shape of the inputs
   */
  public ModelFile(String name, FittedModel model, Encoding encoding, FeatureSchema schema) {
    this.graph = new ModelGraph(name, model, encoding, schema).build();
  }

  /** The bytes of the file; equal models and manifests give equal bytes. */
  public byte[] bytes(ModelManifest manifest) {
    return ModelProto.newBuilder()
        .setIrVersion(IR_VERSION)
        .setProducerName("weir")
        .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPSET))
        .setGraph(graph)
        .addMetadataProps(metadata(manifest))
        .build()
        .toByteArray();
  }

  /**
   * The same model with another manifest.
   *
   * @param file that {@link #bytes} gave
   */
  public static byte[] restated(byte[] file, ModelManifest manifest) {
    try {
      return ModelProto.parseFrom(file).toBuilder()
          .clearMetadataProps()
          .addMetadataProps(metadata(manifest))
          .build()
          .toByteArray();
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException("file must be an ONNX model, found other bytes", e);
    }
  }

  /** Hex SHA-256 of the weights, in the order of the graph's initialisers. */
  public String weightsSha256() {
    return Weights.sha256(graph);
  }

  private static StringStringEntryProto metadata(ModelManifest manifest) {
    return StringStringEntryProto.newBuilder()
        .setKey(ModelManifest.METADATA_KEY)
        .setValue(ManifestJson.write(manifest))
        .build();
  }
}
