package dev.weir.detection.threshold;

import java.nio.ByteBuffer;

/** The binary form of one pane: {@code id i64 | gate u16 | length u16 | tokens}, big-endian. */
final class PaneCodec {

  private static final int HEADER_BYTES = Long.BYTES + 2 * Short.BYTES;
  private static final int LENGTH_AT = Long.BYTES + Short.BYTES;

  /** No pane is longer. */
  static final int MAXIMUM_BYTES =
      HEADER_BYTES + OpenPane.MAXIMUM_BUCKETS * PaneTokens.MAXIMUM_BYTES_PER_BUCKET;

  private PaneCodec() {}

  static void write(OpenPane pane, ByteBuffer target) {
    int start = target.position();
    target.putLong(pane.id()).putShort((short) pane.gate()).putShort((short) 0);
    PaneTokens.write(pane, target);
    int length = target.position() - start - HEADER_BYTES;
    target.putShort(start + LENGTH_AT, (short) length);
  }

  /** The id of the pane at the buffer's position, which stays. */
  static long peekId(ByteBuffer source) {
    source.mark();
    long id = source.getLong();
    source.reset();
    return id;
  }

  static void skip(ByteBuffer source) {
    source.getLong();
    gate(source);
    tokens(source);
  }

  static void read(ByteBuffer source, OpenPane pane) {
    long id = source.getLong();
    pane.begin(id, gate(source));
    PaneTokens tokens = new PaneTokens(tokens(source));
    while (tokens.next()) {
      if (pane.size() == OpenPane.MAXIMUM_BUCKETS) {
        throw new IllegalArgumentException(
            "pane must have at most %d buckets, found more".formatted(OpenPane.MAXIMUM_BUCKETS));
      }
      pane.add(tokens.bucket(), tokens.count());
    }
  }

  static void read(ByteBuffer source, PaneTable table) {
    long id = source.getLong();
    table.begin(id, gate(source));
    PaneTokens tokens = new PaneTokens(tokens(source));
    while (tokens.next()) {
      table.add(tokens.bucket(), tokens.count());
    }
  }

  private static int gate(ByteBuffer source) {
    int gate = Short.toUnsignedInt(source.getShort());
    if (gate >= ScoreBuckets.COUNT) {
      throw new IllegalArgumentException("gate of a pane must be in [0, 1023], found " + gate);
    }
    return gate;
  }

  private static ByteBuffer tokens(ByteBuffer source) {
    int length = Short.toUnsignedInt(source.getShort());
    if (length > source.remaining()) {
      throw new IllegalArgumentException(
          "pane must be complete, found %d of %d bytes".formatted(source.remaining(), length));
    }
    ByteBuffer tokens = source.slice(source.position(), length);
    source.position(source.position() + length);
    return tokens;
  }
}
