package dev.weir.trainer.torch.lab.bench;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * Finds what is nearest by Euclidean distance; between codes of −1 and 1 that is the Hamming
 * distance. Which of equally near ones are found is LibTorch's choice.
 *
 * @param rows what can be found, [M, n]
 * @param labels of it, [M]
 */
public record Nearest(Tensor rows, Tensor labels) {

  private static final int BATCH = 100;

  /**
   * Of the k nearest to a query the share that has its label, mean over the queries.
   *
   * @param queries [N, n]
   * @param wanted their labels, [N]
   * @param k of all that can be found at most
   */
  public double precision(Tensor queries, Tensor wanted, int k) {
    long most = Math.min(k, rows.size(0));
    Tensor lengths = rows.square().sum(1).unsqueeze(0);
    double sum = 0;
    for (long from = 0; from < queries.size(0); from += BATCH) {
      try (PointerScope scope = new PointerScope()) {
        long count = Math.min(BATCH, queries.size(0) - from);
        Tensor products = queries.narrow(0, from, count).matmul(rows.t());
        Tensor closeness = products.mul(new Scalar(2.0)).sub(lengths);
        Tensor found = torch.topk(closeness, most).get1().reshape(-1);
        Tensor right =
            labels
                .index_select(0, found)
                .reshape(count, most)
                .eq(wanted.narrow(0, from, count).unsqueeze(1));
        sum += right.toType(ScalarType.Float).mean(1).sum().item_double();
      }
    }
    return sum / queries.size(0);
  }
}
