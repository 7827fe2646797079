package dev.weir.detection.features;

import dev.weir.detection.event.EventBatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Assembles the model inputs of a chunk of events ahead of their turn: each from its entity's
 * history plus the earlier events of the same entity in the chunk, exactly as {@link
 * FeatureWindow#assemble} and {@link FeatureWindow#learn} would one by one. The histories
 * themselves are left as they are; each event is learned when its turn comes, if it comes.
 *
 * <p>Only of an entity that comes again in a chunk a history is copied, into scratch space that is
 * used again. Not thread-safe.
 */
public final class ChunkWindows {

  private final FeatureWindow window;
  private final RowHistory never;
  private final Map<String, Ahead> ahead = new HashMap<>();
  private final List<Ahead> scratch = new ArrayList<>();

  public ChunkWindows(FeatureWindow window) {
    this.window = window;
    this.never = window.newHistory();
  }

  /**
   * Writes the inputs of events {@code [from, to)} of a batch one behind the other.
   *
   * @param histories the present history of the entity of an event, by its index in the batch; null
   *     for one that was never seen; not asked where nothing is {@linkplain
   *     FeatureWindow#remembers() remembered}
   * @param target receives (to − from) · {@link FeatureWindow#inputLength()} values from 0
   */
  public void assemble(
      EventBatch batch, int from, int to, IntFunction<RowHistory> histories, float[] target) {
    if (!window.remembers()) {
      System.arraycopy(
          batch.values(), batch.valuesOffset(from), target, 0, (to - from) * batch.width());
      return;
    }
    ahead.clear();
    for (int i = from, offset = 0; i < to; i++, offset += window.inputLength()) {
      RowHistory history = historyBefore(batch, i, histories);
      window.assemble(history, batch.values(), batch.valuesOffset(i), target, offset);
    }
  }

  private RowHistory historyBefore(EventBatch batch, int index, IntFunction<RowHistory> histories) {
    String entityId = batch.entityId(index);
    Ahead known = ahead.get(entityId);
    if (known != null) {
      return known.comesAgain(batch, index);
    }
    RowHistory present = histories.apply(index);
    Ahead first = scratchOf(ahead.size());
    ahead.put(entityId, first);
    return first.comes(present == null ? never : present, index);
  }

  private Ahead scratchOf(int index) {
    if (index == scratch.size()) {
      scratch.add(new Ahead());
    }
    return scratch.get(index);
  }

  /** One entity in the chunk: its history, and its last event so far, which is not in it yet. */
  private final class Ahead {

    private RowHistory copy;
    private RowHistory history;
    private int last;

    RowHistory comes(RowHistory present, int index) {
      history = present;
      last = index;
      return present;
    }

    RowHistory comesAgain(EventBatch batch, int index) {
      if (history != copy) {
        copy = copy == null ? window.newHistory() : copy;
        copy.copyFrom(history);
        history = copy;
      }
      window.learn(copy, batch.eventTime(last), batch.values(), batch.valuesOffset(last));
      last = index;
      return copy;
    }
  }
}
