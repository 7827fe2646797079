package dev.weir.detection.threshold;

import dev.weir.detection.event.BadEventException;
import java.nio.ByteBuffer;
import java.util.SortedMap;
import java.util.TreeMap;

/** One entity and its threshold, for tests that speak in events. */
final class JudgedEntity {

  final Judgement judgement = new Judgement();
  PspState state = new PspState();
  private final PspThreshold threshold;

  JudgedEntity(PspPolicy policy) {
    this(policy, new TreeMap<>());
  }

  JudgedEntity(PspPolicy policy, SortedMap<Integer, Integer> prior) {
    threshold = new PspThreshold(policy, prior);
  }

  Judgement judge(long eventTime, double score) {
    try {
      threshold.judge(state, eventTime, score, judgement);
      return judgement;
    } catch (BadEventException e) {
      throw new AssertionError(e);
    }
  }

  byte[] bytes() {
    ByteBuffer buffer =
        ByteBuffer.allocate(PspState.MAXIMUM_HEAD_BYTES + PspState.MAXIMUM_PANES_BYTES);
    state.writeHead(buffer);
    state.writePanes(buffer);
    byte[] bytes = new byte[buffer.flip().remaining()];
    buffer.get(bytes);
    return bytes;
  }

  /** Goes on with what a store would give back. */
  void restore() {
    ByteBuffer buffer = ByteBuffer.wrap(bytes());
    state = PspState.read(buffer, buffer);
  }
}
