package dev.weir.trainer.use;

import java.util.ArrayList;
import java.util.List;

/**
 * Every k-th of what comes, k the least power of two with which they fit; at least half of the room
 * is used as soon as so many came.
 *
 * @param <T> what is kept
 */
public final class EvenSample<T> {

  private final int room;
  private final List<T> kept = new ArrayList<>();
  private long step = 1;
  private long seen;

  /**
   * @param room how many to keep at most, ≥ 2
   */
  public EvenSample(int room) {
    this.room = room;
  }

  public void add(T item) {
    if (seen++ % step != 0) {
      return;
    }
    if (kept.size() == room) {
      List<T> half = new ArrayList<>();
      for (int i = 0; i < room; i += 2) {
        half.add(kept.get(i));
      }
      kept.clear();
      kept.addAll(half);
      step *= 2;
      if ((seen - 1) % step != 0) {
        return;
      }
    }
    kept.add(item);
  }

  /** In the order they came. */
  public List<T> items() {
    return List.copyOf(kept);
  }
}
