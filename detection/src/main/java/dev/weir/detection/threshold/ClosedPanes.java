package dev.weir.detection.threshold;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * An entity's panes behind the open one, oldest first, kept in their binary form: they are read
 * only when a snapshot is taken, changed only when a pane is closed or a late event is learned, and
 * there are many of them. So those of a state that was stored need not be at hand: they can be
 * asked for when they are first needed.
 *
 * <p>A pane that exceeds its share of {@link #MAXIMUM_BYTES} has its lowest buckets merged until it
 * does not. At 24 panes that is 138 bytes, room for some 60 neighbouring buckets of up to 8,191
 * events each.
 */
final class ClosedPanes {

  /** All panes of one entity together are never longer. */
  static final int MAXIMUM_BYTES = 3328;

  private static final byte[] NONE = {};

  private byte[] bytes = NONE;
  private Supplier<ClosedPanes> unread;
  private boolean changed;

  /**
   * Panes that were written, and are asked for once, when they are needed.
   *
   * @param written reads them
   */
  static ClosedPanes unread(Supplier<ClosedPanes> written) {
    ClosedPanes panes = new ClosedPanes();
    panes.unread = written;
    return panes;
  }

  /** Whether panes were added, dropped or counted in since {@link #write}. */
  boolean changed() {
    return changed;
  }

  void clear() {
    replace(NONE);
  }

  /** Keeps panes of ids ≥ {@code first} only. */
  void dropBefore(long first) {
    ByteBuffer source = find(first);
    if (source.position() > 0) {
      byte[] kept = new byte[source.remaining()];
      source.get(kept);
      replace(kept);
    }
  }

  /**
   * Adds a pane newer than all others.
   *
   * @param panes that must find room
   */
  void append(OpenPane pane, int panes) {
    int end = bytes().length;
    put(pane, end, end, panes);
  }

  /**
   * Counts a late event in its pane, which is made where there is none.
   *
   * @param gate of a pane that is made
   * @param panes that must find room
   */
  void learn(long id, int bucket, int gate, int panes) {
    OpenPane pane = new OpenPane();
    ByteBuffer source = find(id);
    int from = source.position();
    if (source.hasRemaining() && PaneCodec.peekId(source) == id) {
      PaneCodec.read(source, pane);
    } else {
      pane.begin(id, gate);
    }
    pane.add(bucket, 1);
    put(pane, from, source.position(), panes);
  }

  /** Lays out the panes of ids ≥ {@code first}. */
  void copyTo(PaneTable table, long first) {
    ByteBuffer source = find(first);
    while (source.hasRemaining()) {
      PaneCodec.read(source, table);
    }
  }

  /** The bucket of the highest score; −1 while there is none. */
  int highest() {
    OpenPane pane = new OpenPane();
    int highest = -1;
    ByteBuffer source = ByteBuffer.wrap(bytes());
    while (source.hasRemaining()) {
      PaneCodec.read(source, pane);
      highest = Math.max(highest, pane.highest());
    }
    return highest;
  }

  void write(ByteBuffer target) {
    target.putShort((short) bytes().length).put(bytes);
    changed = false;
  }

  /** Checks the order of panes; their buckets are checked when they are laid out. */
  static ClosedPanes read(ByteBuffer source) {
    ClosedPanes panes = new ClosedPanes();
    int length = Short.toUnsignedInt(source.getShort());
    if (length > source.remaining()) {
      throw new IllegalArgumentException(
          "panes must be complete, found %d of %d bytes".formatted(source.remaining(), length));
    }
    panes.bytes = new byte[length];
    source.get(panes.bytes);
    panes.requireAscending();
    return panes;
  }

  private byte[] bytes() {
    if (unread != null) {
      bytes = unread.get().bytes;
      unread = null;
    }
    return bytes;
  }

  private void requireAscending() {
    ByteBuffer source = ByteBuffer.wrap(bytes);
    long previous = Long.MIN_VALUE;
    while (source.hasRemaining()) {
      long id = PaneCodec.peekId(source);
      if (id <= previous) {
        throw new IllegalArgumentException(
            "panes must be in ascending order, found %d after %d".formatted(id, previous));
      }
      previous = id;
      PaneCodec.skip(source);
    }
  }

  /** The panes, positioned at the first of an id ≥ {@code id}. */
  private ByteBuffer find(long id) {
    ByteBuffer source = ByteBuffer.wrap(bytes());
    while (source.hasRemaining() && PaneCodec.peekId(source) < id) {
      PaneCodec.skip(source);
    }
    return source;
  }

  /** Puts a pane in the place of the bytes in [from, to). */
  private void put(OpenPane pane, int from, int to, int panes) {
    ByteBuffer encoded = ByteBuffer.allocate(PaneCodec.MAXIMUM_BYTES);
    PaneCodec.write(pane, encoded);
    while (encoded.position() > MAXIMUM_BYTES / panes) {
      pane.mergeLowest();
      PaneCodec.write(pane, encoded.clear());
    }
    encoded.flip();
    ByteBuffer target = ByteBuffer.allocate(bytes.length - (to - from) + encoded.remaining());
    target.put(bytes, 0, from).put(encoded).put(bytes, to, bytes.length - to);
    replace(target.array());
  }

  /**
   * Panes of a time when fewer had to find room may be too long together: the oldest then leave.
   */
  private void replace(byte[] replacement) {
    ByteBuffer source = ByteBuffer.wrap(replacement);
    while (source.remaining() > MAXIMUM_BYTES) {
      PaneCodec.skip(source);
    }
    int first = source.position();
    unread = null;
    bytes = first == 0 ? replacement : Arrays.copyOfRange(replacement, first, replacement.length);
    changed = true;
  }
}
