package dev.weir.detection.features;

import dev.weir.detection.event.EventBatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Assembles the model inputs of a chunk of events ahead of their turn: each from its entity's
 * history plus the earlier events of the same entity in the chunk, exactly as {@link
 * FeatureWindow#assemble} and {@link FeatureWindow#learn} would one by one. The histories
 * themselves are left as they are; each event is learned when its turn comes, if it comes.
 *
 * <p>Keeps a scratch history for each entity of a chunk and uses them again. Not thread-safe.
 */
public final class ChunkWindows {

  private final FeatureWindow window;
  private final Map<String, RowHistory> ahead = new HashMap<>();
  private final List<RowHistory> scratch = new ArrayList<>();

  public ChunkWindows(FeatureWindow window) {
    this.window = window;
  }

  /**
   * Writes the inputs of events {@code [from, to)} of a batch one behind the other.
   *
   * @param histories the present history of an entity, null for one that was never seen; not asked
   *     where nothing is {@linkplain FeatureWindow#remembers() remembered}
   * @param target receives (to − from) · {@link FeatureWindow#inputLength()} values from 0
   */
  public void assemble(
      EventBatch batch, int from, int to, Function<String, RowHistory> histories, float[] target) {
    if (!window.remembers()) {
      System.arraycopy(
          batch.values(), batch.valuesOffset(from), target, 0, (to - from) * batch.width());
      return;
    }
    ahead.clear();
    for (int i = from, offset = 0; i < to; i++, offset += window.inputLength()) {
      RowHistory history = historyOf(batch.entityId(i), histories);
      window.assemble(history, batch.values(), batch.valuesOffset(i), target, offset);
      window.learn(history, batch.eventTime(i), batch.values(), batch.valuesOffset(i));
    }
  }

  private RowHistory historyOf(String entityId, Function<String, RowHistory> histories) {
    RowHistory known = ahead.get(entityId);
    if (known != null) {
      return known;
    }
    RowHistory copy = scratchOf(ahead.size());
    RowHistory present = histories.apply(entityId);
    if (present == null) {
      copy.clear();
    } else {
      copy.copyFrom(present);
    }
    ahead.put(entityId, copy);
    return copy;
  }

  private RowHistory scratchOf(int index) {
    if (index == scratch.size()) {
      scratch.add(window.newHistory());
    }
    return scratch.get(index);
  }
}
