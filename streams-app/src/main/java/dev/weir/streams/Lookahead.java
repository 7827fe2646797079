package dev.weir.streams;

import dev.weir.detection.event.EventBatch;
import dev.weir.detection.features.ChunkWindows;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.features.FeatureWindow;
import dev.weir.detection.features.RowHistory;
import dev.weir.streams.score.OnnxScorer;

/**
 * Scores many events in one call of the model: when the first event of a chunk has its turn, the
 * chunk is scored, and the events behind it find their scores when theirs comes.
 *
 * <p>Scores are a pure function of events, histories and model, so a chunk is a cache: nothing is
 * held back, and nothing is lost with it. It assumes that the events of a batch come in order and
 * that each one moves its entity's history as foreseen. Where one did not come, or was refused, and
 * the model looks at histories, the rest of its batch is scored event by event. Not thread-safe;
 * one per task.
 */
public final class Lookahead implements AutoCloseable {

  private final OnnxScorer scorer;
  private final FeatureWindow window;
  private final ChunkWindows windows;
  private final Entities entities;
  private final DetectorMetrics metrics;
  private final FeatureSchema schema;
  private final float[] inputs;
  private final float[] conditions;

  private EventBatch batch;
  private int from;
  private int to;
  private int next;
  private boolean asForeseen;

  /** What the events of a chunk are about. */
  public interface Entities {

    /** No entity is known of any event. */
    Entities NONE = (batch, index) -> null;

    /** Events {@code [from, to)} come next: a hint, to find what is known of them together. */
    default void come(EventBatch batch, int from, int to) {}

    /** The present history of an event's entity; asked only where the window remembers. */
    RowHistory history(EventBatch batch, int index);
  }

  public Lookahead(
      OnnxScorer scorer,
      FeatureSchema schema,
      FeatureWindow window,
      Entities entities,
      DetectorMetrics metrics) {
    this.scorer = scorer;
    this.window = window;
    this.windows = new ChunkWindows(window);
    this.entities = entities;
    this.metrics = metrics;
    this.schema = schema;
    this.inputs = new float[scorer.capacity() * schema.inputLength()];
    this.conditions = new float[scorer.capacity() * schema.conditionLength()];
  }

  /** The slot of the scorer in which an event was scored; valid until the next event. */
  public int slotOf(EventBatch events, int index) {
    if (events != batch) {
      batch = events;
      asForeseen = true;
      score(index);
    } else if (index != next && window.remembers()) {
      asForeseen = false;
      score(index);
    } else if (index < from || index >= to) {
      score(index);
    }
    next = index + 1;
    return index - from;
  }

  /** The event was refused and did not move its entity's history. */
  public void refused() {
    if (window.remembers()) {
      asForeseen = false;
      to = next;
    }
  }

  @Override
  public void close() {
    scorer.close();
  }

  private void score(int index) {
    from = index;
    int room = asForeseen ? scorer.capacity() : 1;
    to = Math.min(batch.size(), index + room);
    if (window.remembers()) {
      entities.come(batch, from, to);
      windows.assemble(batch, from, to, i -> entities.history(batch, i), inputs);
      scorer.place(0, inputs, 0, to - from);
    } else {
      scorer.place(0, batch.values(), batch.valuesOffset(from), to - from);
    }
    for (int i = from, offset = 0; i < to; i++, offset += schema.conditionLength()) {
      schema.writeCondition(batch.eventTime(i), conditions, offset);
    }
    scorer.placeConditions(0, conditions, 0, to - from);
    scorer.score(to - from);
    metrics.addModelCall();
    if (!window.remembers()) {
      entities.come(batch, from, to);
    }
  }
}
