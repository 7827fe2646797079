package dev.weir.trainer.torch.lab.net;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Tells classes by the softmax of a net's outputs. Lives in the scope it was made in. */
public record Classifier(Net net) {

  private static final int BATCH = 2000;

  /**
   * Lowers the cross-entropy of the labels.
   *
   * @param inputs [N, inputs]
   * @param labels int64, [N]
   */
  public void learn(Tensor inputs, Tensor labels, Descent descent) {
    descent.run(
        net.parameters(),
        (int) inputs.size(0),
        chosen ->
            torch.cross_entropy_loss(
                net.forward(inputs.index_select(0, chosen)), labels.index_select(0, chosen)));
  }

  /** Share of the inputs whose class is told rightly. */
  public double accuracy(Tensor inputs, Tensor labels) {
    long right = 0;
    long size = inputs.size(0);
    try (AutoGradMode off = new AutoGradMode(false)) {
      for (long from = 0; from < size; from += BATCH) {
        try (PointerScope scope = new PointerScope()) {
          long count = Math.min(BATCH, size - from);
          Tensor told = net.forward(inputs.narrow(0, from, count)).max(1).get1();
          right += told.eq(labels.narrow(0, from, count)).sum().item_long();
        }
      }
    }
    return (double) right / size;
  }
}
