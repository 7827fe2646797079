package dev.weir.benchmarks.entities.history;

import dev.weir.detection.threshold.PspState;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * One entity's state as it stands in the changelogs: one record of heads or two, and as many of
 * panes or fewer.
 */
public record Grown(List<Entry> heads, List<Entry> panes) {

  /** What a key begins with, before the entity's id. */
  static final int MODEL_BYTES = 8;

  /** What the key of a version in the other place ends with, behind the entity's id. */
  private static final byte OTHER_PLACE = (byte) 0xFF;

  /** Part of a pane by which its panes begin later, see {@link PspState#delayOf}. */
  int delay() {
    return PspState.delayOf(new String(heads.get(0).entityId(), StandardCharsets.UTF_8));
  }

  /** A record of a changelog. */
  record Entry(byte[] key, byte[] value) {

    /** The key under which another entity has the same. */
    byte[] keyOf(byte[] entityId) {
      int end = isInOtherPlace() ? 1 : 0;
      byte[] other = Arrays.copyOf(key, MODEL_BYTES + entityId.length + end);
      System.arraycopy(entityId, 0, other, MODEL_BYTES, entityId.length);
      if (end > 0) {
        other[other.length - 1] = OTHER_PLACE;
      }
      return other;
    }

    /** The entity's id, as the key has it. */
    byte[] entityId() {
      return Arrays.copyOfRange(key, MODEL_BYTES, key.length - (isInOtherPlace() ? 1 : 0));
    }

    private boolean isInOtherPlace() {
      return key[key.length - 1] == OTHER_PLACE;
    }
  }
}
