package dev.weir.trainer.torch.label;

import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.label.LabelHead;
import dev.weir.trainer.model.FittedModel;
import dev.weir.trainer.torch.tensor.Tensors;
import dev.weir.trainer.torch.tensor.TorchOperators;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * Events as a head sees them. Lives in the scope it was made in.
 *
 * @param values [M, n], standardised
 * @param labels [M, 1], 1 labelled anomalous, else 0
 */
record LabelledRows(Tensor values, Tensor labels) {

  static LabelledRows of(FittedModel model, ModelInputs inputs, float[] mean, float[] deviation) {
    float[] seen = new float[Math.multiplyExact(inputs.size(), mean.length)];
    int[] filled = {0};
    InBatches.seen(
        model,
        inputs,
        rows -> {
          System.arraycopy(rows, 0, seen, filled[0], rows.length);
          filled[0] += rows.length;
        });
    float[] labels = new float[inputs.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = inputs.samples().label(i) == 1 ? 1 : 0;
    }
    Tensor matrix = Tensors.matrix(seen, labels.length, mean.length);
    return new LabelledRows(
        LabelHead.standard(new TorchOperators(), matrix, mean, deviation, limit(inputs)),
        Tensors.matrix(labels, labels.length, 1));
  }

  /** Of what a head looks at: that of the inputs. */
  static float limit(ModelInputs inputs) {
    return inputs.encoding().values().standardisation().limit();
  }

  int size() {
    return Math.toIntExact(labels.size(0));
  }

  /** Rows labelled anomalous. */
  long anomalous() {
    return (long) labels.sum().item_double();
  }

  /** What the model below says of each, as the head sees it, [M]. */
  float[] scores() {
    return Tensors.floats(values.narrow(1, 0, 1));
  }

  /** These, then the others. */
  LabelledRows and(LabelledRows others) {
    return new LabelledRows(
        torch.cat(new TensorVector(values, others.values), 0),
        torch.cat(new TensorVector(labels, others.labels), 0));
  }

  /**
   * @param numbers of rows, in the order they are wanted
   */
  LabelledRows chosen(long[] numbers) {
    Tensor which = torch.tensor(numbers);
    return new LabelledRows(values.index_select(0, which), labels.index_select(0, which));
  }

  /** Rows {@code [from, until)}. */
  LabelledRows part(int from, int until) {
    return new LabelledRows(
        values.narrow(0, from, until - from), labels.narrow(0, from, until - from));
  }
}
