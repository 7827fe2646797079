package dev.weir.trainer.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest by which a manifest knows the weights of its model. */
final class Weights {

  private Weights() {}

  /** Hex SHA-256 of the initialisers' raw data, in their order. */
  static String sha256(GraphProto graph) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (TensorProto tensor : graph.getInitializerList()) {
        digest.update(tensor.getRawData().asReadOnlyByteBuffer());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
