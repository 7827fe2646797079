package dev.weir.detection.threshold;

import java.nio.ByteBuffer;

/**
 * An entity that is written after every event and read again before the next: the head always, its
 * panes when they changed and when they are needed.
 */
final class StoredEntity {

  private final JudgedEntity entity;
  private ByteBuffer panes;
  private int panesRead;

  StoredEntity(PspPolicy policy) {
    entity = new JudgedEntity(policy);
  }

  void judge(long eventTime, double score) {
    entity.judge(eventTime, score);
    if (entity.state.panesChanged()) {
      panes = ByteBuffer.allocate(PspState.MAXIMUM_PANES_BYTES);
      entity.state.writePanes(panes);
      panes.flip();
    }
    ByteBuffer head = ByteBuffer.allocate(PspState.MAXIMUM_HEAD_BYTES);
    entity.state.writeHead(head);
    entity.state = PspState.readHead(head.flip(), this::readPanes);
  }

  /** Head and panes. */
  byte[] bytes() {
    return entity.bytes();
  }

  int panesRead() {
    return panesRead;
  }

  private ByteBuffer readPanes() {
    panesRead++;
    return panes == null ? null : panes.duplicate();
  }
}
