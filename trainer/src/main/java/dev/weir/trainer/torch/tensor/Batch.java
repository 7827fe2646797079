package dev.weir.trainer.torch.tensor;

import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.network.Input;
import java.util.Optional;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Room for one batch of inputs, filled again and again; its tensors look at the same memory. Lives
 * in the scope it was made in.
 */
public final class Batch {

  private static final int MOST_INPUTS = 1024;
  private static final int MOST_VALUES = 1 << 20;

  private final ModelInputs inputs;
  private final int capacity;
  private final int length;
  private final float[] values;
  private final float[] present;
  private final FloatPointer nativeValues;
  private final FloatPointer nativePresent;
  private final float[] conditions;
  private final FloatPointer nativeConditions;
  private int size;
  private boolean complete;

  /** How many of the native marks, from the first, are 1 from an earlier batch. */
  private int marked;

  /** Room for as many inputs as are worth scoring at once. */
  static Batch forScoring(ModelInputs inputs) {
    int fitting = Math.max(1, MOST_VALUES / inputs.length());
    return new Batch(inputs, Math.min(fitting, Math.min(MOST_INPUTS, inputs.size())));
  }

  public Batch(ModelInputs inputs, int capacity) {
    this.capacity = capacity;
    this.inputs = inputs;
    this.length = inputs.length();
    this.values = new float[Math.multiplyExact(capacity, length)];
    this.present = new float[values.length];
    this.nativeValues = new FloatPointer(values.length);
    this.nativePresent = new FloatPointer(values.length);
    this.conditions = new float[Math.multiplyExact(capacity, inputs.conditionLength())];
    this.nativeConditions = new FloatPointer(conditions.length);
  }

  /** Inputs it has room for. */
  public int capacity() {
    return capacity;
  }

  /** Takes the inputs {@code order[from, until)}; returns how many of their values are there. */
  public long fill(long[] order, int from, int until) {
    size = until - from;
    complete = true;
    for (int i = 0; i < size; i++) {
      complete &= inputs.copy((int) order[from + i], values, present, i * length);
    }
    fillConditions(order, from);
    int filled = size * length;
    nativeValues.put(values, 0, filled);
    mark(filled);
    return complete ? filled : count(filled);
  }

  private void fillConditions(long[] order, int from) {
    int width = inputs.conditionLength();
    for (int i = 0; i < size && width > 0; i++) {
      inputs.copyCondition((int) order[from + i], conditions, i * width);
    }
    nativeConditions.put(conditions, 0, size * width);
  }

  private void mark(int filled) {
    if (!complete || marked < filled) {
      nativePresent.put(present, 0, filled);
      marked = complete ? filled : 0;
    }
  }

  /** The inputs taken last. */
  public Input<Tensor> input() {
    return new Input<>(
        torch.from_blob(nativeValues, size, length),
        torch.from_blob(nativePresent, size, length),
        condition(),
        complete);
  }

  private Optional<Tensor> condition() {
    int width = inputs.conditionLength();
    return width == 0
        ? Optional.empty()
        : Optional.of(torch.from_blob(nativeConditions, size, width));
  }

  private long count(int filled) {
    long count = 0;
    for (int i = 0; i < filled; i++) {
      count += present[i] > 0 ? 1 : 0;
    }
    return count;
  }
}
