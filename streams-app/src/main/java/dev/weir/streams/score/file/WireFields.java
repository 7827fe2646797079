package dev.weir.streams.score.file;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * The fields of one protobuf message, one after the other, as the wire has them. Copies nothing.
 *
 * <p>What protobuf's own parsers may skip and this does not know (groups) is refused, so that
 * nothing hides behind it.
 */
final class WireFields {

  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  static final int LENGTH_DELIMITED = 2;
  private static final int FIXED32 = 5;

  private final ByteBuffer message;
  private int start;
  private int field;
  private int type;
  private long number;
  private ByteBuffer content;

  /** Leaves the position of the buffer alone. */
  WireFields(ByteBuffer message) {
    this.message = message.duplicate();
  }

  /**
   * Goes to the next field; false at the end of the message.
   *
   * @throws BufferUnderflowException if the message ends within a field
   * @throws IllegalArgumentException if it is no protobuf
   */
  boolean next() {
    if (!message.hasRemaining()) {
      return false;
    }
    start = message.position();
    long tag = varint();
    if (tag >>> Integer.SIZE != 0) {
      throw new IllegalArgumentException("tag must have at most 32 bits, found " + tag);
    }
    field = (int) (tag >>> 3);
    type = (int) (tag & 7);
    switch (type) {
      case VARINT -> number = varint();
      case FIXED64 -> take(Long.BYTES);
      case LENGTH_DELIMITED -> content = take(varint());
      case FIXED32 -> take(Integer.BYTES);
      default ->
          throw new IllegalArgumentException("wire type must be 0, 1, 2 or 5, found " + type);
    }
    return true;
  }

  boolean isNumberOf(int wanted) {
    return field == wanted && type == VARINT;
  }

  boolean isContentOf(int wanted) {
    return field == wanted && type == LENGTH_DELIMITED;
  }

  /** Where {@link #isNumberOf} holds. */
  long number() {
    return number;
  }

  /** Where {@link #isContentOf} holds: bytes, text or a message of its own. */
  ByteBuffer content() {
    return content.duplicate();
  }

  /** All of the field, its tag too. */
  ByteBuffer whole() {
    return message.slice(start, message.position() - start);
  }

  private ByteBuffer take(long bytes) {
    if (bytes < 0 || bytes > message.remaining()) {
      throw new BufferUnderflowException();
    }
    ByteBuffer taken = message.slice(message.position(), (int) bytes);
    message.position(message.position() + (int) bytes);
    return taken;
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte next = message.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("varint must have at most 64 bits, found more");
  }
}
