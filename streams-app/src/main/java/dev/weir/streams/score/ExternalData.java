package dev.weir.streams.score;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * Finds weights that an ONNX file keeps in another file. ONNX Runtime would open whatever path is
 * written there, so such a model is refused before it is loaded.
 *
 * <p>Walks the protobuf wire format along the path ModelProto.graph (7) → GraphProto.initializer
 * (5) → TensorProto.data_location (14) = EXTERNAL (1), and reads nothing else. Tensors in the
 * attributes of nodes are not looked at: ONNX Runtime does not follow external data there.
 */
final class ExternalData {

  private static final int GRAPH = 7;
  private static final int INITIALIZER = 5;
  private static final int DATA_LOCATION = 14;
  private static final int EXTERNAL = 1;

  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int LENGTH_DELIMITED = 2;
  private static final int FIXED32 = 5;

  private ExternalData() {}

  /** False also where the bytes are no protobuf: loading says so better. */
  static boolean isIn(byte[] model) {
    try {
      return inMessage(ByteBuffer.wrap(model), GRAPH);
    } catch (BufferUnderflowException | IllegalArgumentException malformed) {
      return false;
    }
  }

  private static boolean inMessage(ByteBuffer message, int wanted) {
    while (message.hasRemaining()) {
      long tag = varint(message);
      int field = (int) (tag >>> 3);
      int type = (int) (tag & 7);
      if (type == LENGTH_DELIMITED) {
        ByteBuffer content = slice(message);
        if (field == wanted && inField(content, wanted)) {
          return true;
        }
      } else if (type == VARINT) {
        long value = varint(message);
        if (wanted == DATA_LOCATION && field == DATA_LOCATION && value == EXTERNAL) {
          return true;
        }
      } else {
        skipFixed(message, type);
      }
    }
    return false;
  }

  private static boolean inField(ByteBuffer content, int field) {
    return inMessage(content, field == GRAPH ? INITIALIZER : DATA_LOCATION);
  }

  private static ByteBuffer slice(ByteBuffer message) {
    int length = Math.toIntExact(varint(message));
    ByteBuffer content = message.slice(message.position(), Math.min(length, message.remaining()));
    message.position(message.position() + length);
    return content;
  }

  private static void skipFixed(ByteBuffer message, int type) {
    int bytes =
        switch (type) {
          case FIXED64 -> Long.BYTES;
          case FIXED32 -> Integer.BYTES;
          default -> throw new IllegalArgumentException("wire type " + type);
        };
    message.position(message.position() + bytes);
  }

  private static long varint(ByteBuffer message) {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte next = message.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("varint longer than 64 bits");
  }
}
