package dev.weir.streams.score;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.score.Judged;
import java.nio.FloatBuffer;

/**
 * Scores inputs in chunks, one call of ONNX Runtime each, over buffers that are made once.
 *
 * <p>Place inputs in slots [0, count), {@linkplain #score(int) score} them, read the scores; for an
 * event that alerts, {@linkplain #explain explain} its slot. A score depends on its input alone,
 * bit for bit, not on the chunk it is scored in or on its place there.
 *
 * <p>Costs 4·capacity·(R·D + C) bytes outside the heap. Not thread-safe; one per task. Close it on
 * the thread that uses it.
 */
public final class OnnxScorer implements AutoCloseable {

  /** A chunk's inputs stay within this many values, 4 MiB, however large one input is. */
  private static final int MAXIMUM_VALUES = 1 << 20;

  /**
   * Fewest rows in a call. With one row ONNX Runtime multiplies a vector instead of a matrix, adds
   * up in another order, and the last bit may differ; a second row, whatever is in it, keeps an
   * event scored alone equal to the same event in a chunk.
   */
  private static final int MINIMUM_ROWS = 2;

  private static final String[] NO_REFUSALS = {};

  private final OnnxModel model;
  private final OrtSession session;
  private final Judged judged;
  private final FeatureSchema schema;
  private final int capacity;
  private final boolean filledUp;
  private final FloatBuffer inputs;
  private final FloatBuffer conditions;
  private final FloatBuffer scores;
  private final Explanation explanation;
  private final Call[] calls;
  private String[] refusals = NO_REFUSALS;
  private boolean closed;

  /**
   * @param session that says what is judged
   * @param batch most events in one call, ≥ 1
   * @param filledUp whether a call has as many rows as there is room for, however few are scored
   */
  OnnxScorer(OnnxModel model, OrtSession session, Judged judged, int batch, boolean filledUp) {
    this.model = model;
    this.session = session;
    this.judged = judged;
    this.schema = model.manifest().schema();
    int length = schema.inputLength();
    this.capacity = Math.max(1, Math.min(batch, MAXIMUM_VALUES / length));
    this.filledUp = filledUp;
    int rows = Math.max(MINIMUM_ROWS, capacity);
    this.inputs = Call.buffer(rows * length);
    this.conditions = Call.buffer(rows * schema.conditionLength());
    this.scores = Call.buffer(rows);
    this.explanation = new Explanation(model, MINIMUM_ROWS);
    this.calls = new Call[rows + 1];
  }

  /** Most events in one call: the batch asked for, or fewer where inputs are large. */
  public int capacity() {
    return capacity;
  }

  /**
   * Places inputs in consecutive slots.
   *
   * @param source R·D values per input from {@code offset}, NaN missing
   */
  public void place(int slot, float[] source, int offset, int count) {
    int length = schema.inputLength();
    inputs.put(slot * length, source, offset, count * length);
  }

  /**
   * Places the conditions of inputs in consecutive slots.
   *
   * @param source C values per input from {@code offset}
   */
  public void placeConditions(int slot, float[] source, int offset, int count) {
    int length = schema.conditionLength();
    conditions.put(slot * length, source, offset, count * length);
  }

  /**
   * Scores the inputs in slots [0, count). Where the model fails on some input of theirs, each is
   * scored by itself, and those it fails on {@linkplain #refusalOf say so}.
   *
   * @param count in [1, capacity]
   * @throws IllegalStateException if the model fails on an input it could score when it was loaded:
   *     then it is not the input
   */
  public void score(int count) {
    refusals = NO_REFUSALS;
    Call together = call(count);
    try {
      together.run();
    } catch (OrtException e) {
      scoreOneByOne(count);
    }
  }

  /** Why the model could not score a slot, in one line; null where it could. */
  public String refusalOf(int slot) {
    return slot < refusals.length ? refusals[slot] : null;
  }

  /** The score that is judged of a slot. Whether it is finite and ≥ 0 depends on the model; ask. */
  public float scoreOf(int slot) {
    return judged.scoreOf(scores.get(slot));
  }

  /** Whether a score can be judged: finite and ≥ 0. */
  public static boolean isScore(float score) {
    return score >= 0 && score < Float.POSITIVE_INFINITY;
  }

  /**
   * Explains the input placed in a slot: what each feature added, and what was expected.
   *
   * @return whether it could: a model may fail on what it only explains with
   */
  public boolean explain(int slot) {
    requireOpen();
    return explanation.of(inputs, conditions, slot);
  }

  /** What a feature added to the score of the input explained last; they sum to it. */
  public float featureErrorOf(int feature) {
    return explanation.featureErrorOf(feature);
  }

  /** Value of a feature in the own row of the input explained last, raw units, NaN missing. */
  public float observed(int feature) {
    return explanation.observed(feature);
  }

  /** What the model expected of a feature of the input explained last, in raw units. */
  public float expected(int feature) {
    return explanation.expected(feature);
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    for (Call call : calls) {
      if (call != null) {
        call.close();
      }
    }
    explanation.close();
    model.release();
  }

  /** An input that the model fails on must cost its neighbours nothing. */
  private void scoreOneByOne(int count) {
    float[] values = copyOf(inputs, count * schema.inputLength());
    float[] given = copyOf(conditions, count * schema.conditionLength());
    float[] found = new float[count];
    refusals = new String[count];
    for (int slot = 0; slot < count; slot++) {
      // Whatever rows a call of one has, they are the one that is asked for.
      for (int row = 0; row < rowsOf(1); row++) {
        put(values, given, slot, row);
      }
      found[slot] = scoreAlone(slot);
    }
    requireSound();
    for (int slot = 0; slot < count; slot++) {
      if (refusals[slot] == null) {
        put(values, given, slot, slot);
      }
    }
    scores.put(0, found);
  }

  private float scoreAlone(int slot) {
    Call alone = call(1);
    try {
      alone.run();
      return scores.get(0);
    } catch (OrtException e) {
      refusals[slot] = Call.reason(e);
      return Float.NaN;
    }
  }

  /**
   * Tries an input that could be scored when the model was loaded. It is left in every row, so that
   * no later call is filled up with one that fails.
   */
  private void requireSound() {
    ProbeInputs sound = new ProbeInputs(schema, 1);
    for (int row = 0; row < calls.length - 1; row++) {
      sound.place(0, 1, row, this);
    }
    Call alone = call(1);
    try {
      alone.run();
    } catch (OrtException e) {
      throw Call.failed(e);
    }
  }

  private void put(float[] values, float[] given, int from, int row) {
    place(row, values, from * schema.inputLength(), 1);
    placeConditions(row, given, from * schema.conditionLength(), 1);
  }

  private static float[] copyOf(FloatBuffer buffer, int values) {
    float[] copy = new float[values];
    buffer.get(0, copy);
    return copy;
  }

  private Call call(int count) {
    requireOpen();
    int rows = rowsOf(count);
    if (calls[rows] == null) {
      calls[rows] = bind(new Call(session), rows);
    }
    return calls[rows];
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("Scorer is closed");
    }
  }

  private int rowsOf(int count) {
    return Math.max(MINIMUM_ROWS, filledUp ? capacity : count);
  }

  private Call bind(Call call, int rows) {
    try {
      return call.fromInputs(schema, inputs, conditions, rows).to(judged.output(), scores, rows);
    } catch (OrtException e) {
      call.close();
      throw Call.unbound(e);
    }
  }
}
