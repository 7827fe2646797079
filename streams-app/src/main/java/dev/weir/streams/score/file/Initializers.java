package dev.weir.streams.score.file;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The weights of an ONNX file as its bytes have them: ModelProto.graph (7) → GraphProto.initializer
 * (5). Tensors in the attributes of nodes are not among them.
 */
final class Initializers {

  private static final int GRAPH = 7;
  private static final int INITIALIZER = 5;
  private static final int RAW_DATA = 9;
  private static final int DATA_LOCATION = 14;
  private static final int EXTERNAL = 1;

  private final List<ByteBuffer> tensors = new ArrayList<>();

  /**
   * @throws IllegalArgumentException if the bytes are no whole protobuf message
   */
  Initializers(byte[] model) {
    try {
      for (WireFields inModel = new WireFields(ByteBuffer.wrap(model)); inModel.next(); ) {
        if (inModel.isContentOf(GRAPH)) {
          addFrom(inModel.content());
        }
      }
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("protobuf must not end within a field", e);
    }
  }

  /**
   * Whether any lies in another file. ONNX Runtime would open whatever path is written there, so
   * such a model must be refused before it is loaded.
   */
  boolean areElsewhere() {
    for (ByteBuffer tensor : tensors) {
      for (WireFields inTensor = new WireFields(tensor); inTensor.next(); ) {
        if (inTensor.isNumberOf(DATA_LOCATION) && (int) inTensor.number() == EXTERNAL) {
          return true;
        }
      }
    }
    return false;
  }

  /** Hex SHA-256 of their raw data, in their order. */
  String sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (ByteBuffer tensor : tensors) {
        for (WireFields inTensor = new WireFields(tensor); inTensor.next(); ) {
          if (inTensor.isContentOf(RAW_DATA)) {
            digest.update(inTensor.content());
          }
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  private void addFrom(ByteBuffer graph) {
    for (WireFields inGraph = new WireFields(graph); inGraph.next(); ) {
      if (inGraph.isContentOf(INITIALIZER)) {
        tensors.add(whole(inGraph.content()));
      }
    }
  }

  /** A tensor all of whose fields can be read. */
  private static ByteBuffer whole(ByteBuffer tensor) {
    for (WireFields fields = new WireFields(tensor); fields.next(); ) {
      // Reading them is the check.
    }
    return tensor;
  }
}
