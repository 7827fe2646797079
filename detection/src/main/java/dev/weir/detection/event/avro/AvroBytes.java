package dev.weir.detection.event.avro;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.BadEventException.Stage;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads Avro's primitive values from bytes nobody vouches for: never past the end. */
public final class AvroBytes {

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int DEEPEST = 64;

  private byte[] bytes = {};
  private int position;
  private int end;
  private int depth;

  public void reset(byte[] source, int from) {
    bytes = source;
    position = from;
    end = source.length;
    depth = 0;
  }

  public byte[] array() {
    return bytes;
  }

  public int position() {
    return position;
  }

  public int remaining() {
    return end - position;
  }

  /** Eight bytes, the lowest first: fixed-width numbers and fingerprints. */
  public long readFixedLong() throws BadEventException {
    int at = position;
    skip(Long.BYTES);
    return (long) LONGS.get(bytes, at);
  }

  /** Four bytes, the lowest first. */
  public int readFixedInt() throws BadEventException {
    int at = position;
    skip(Integer.BYTES);
    return (int) INTS.get(bytes, at);
  }

  public boolean readBoolean() throws BadEventException {
    byte value = readByte();
    if (value != 0 && value != 1) {
      throw broken("a boolean of 0 or 1", value);
    }
    return value == 1;
  }

  /** A zigzag varint of at most ten bytes. */
  public long readLong() throws BadEventException {
    long raw = 0;
    for (int shift = 0; shift < 70; shift += 7) {
      byte b = readByte();
      raw |= (long) (b & 0x7f) << shift;
      if (b >= 0) {
        return raw >>> 1 ^ -(raw & 1);
      }
    }
    throw broken("varints of at most 10 bytes", "a longer one");
  }

  /** The length of a string or of bytes, which are all there. */
  public int readLength() throws BadEventException {
    long length = readLong();
    if (length < 0 || length > remaining()) {
      throw broken("lengths in [0, %d]".formatted(remaining()), length);
    }
    return (int) length;
  }

  public int readIndex(int count) throws BadEventException {
    long index = readLong();
    if (index < 0 || index >= count) {
      throw broken("branches and symbols in [0, %d)".formatted(count), index);
    }
    return (int) index;
  }

  public void skip(int count) throws BadEventException {
    if (count > end - position) {
      throw new BadEventException(
          Stage.EVENT,
          "Event must not end inside a field, found its end after %d bytes".formatted(end));
    }
    position += count;
  }

  void enter() throws BadEventException {
    if (++depth > DEEPEST) {
      throw broken("at most %d records inside each other".formatted(DEEPEST), "more");
    }
  }

  void leave() {
    depth--;
  }

  public static BadEventException broken(String range, Object found) {
    return new BadEventException(
        Stage.EVENT, "Event must have %s, found %s".formatted(range, found));
  }

  public byte readByte() throws BadEventException {
    int at = position;
    skip(1);
    return bytes[at];
  }
}
