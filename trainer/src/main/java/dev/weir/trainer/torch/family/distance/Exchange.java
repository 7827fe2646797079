package dev.weir.trainer.torch.family.distance;

import dev.weir.trainer.input.ModelInputs;
import java.util.Arrays;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * Makes events that never were: some features of one event, the others of another. Each value by
 * itself is usual, how they go together is not (the corruption of Bahri, Jiang, Tay and Metzler
 * 2022, "SCARF", taken for what is different, as Tack, Mo, Jeong and Shin 2020 take shifted
 * instances in "CSI").
 *
 * <p>A feature changes hands with all its rows and columns; where there is but one, each of its
 * values by itself. Which share of them does is drawn for each event from (0, ½).
 */
final class Exchange {

  private static final double MOST = 0.5;

  private final int[] part;
  private final int parts;

  /**
   * @param part of each of the n values, what changes hands together, from 0
   * @param parts how many there are
   */
  private Exchange(int[] part, int parts) {
    this.part = part;
    this.parts = parts;
  }

  static Exchange of(ModelInputs inputs) {
    int[] features = inputs.encoding().values().features();
    int[] distinct = Arrays.stream(features).distinct().toArray();
    int[] part = new int[inputs.length()];
    boolean alone = distinct.length == 1;
    for (int i = 0; i < part.length; i++) {
      part[i] = alone ? i : place(distinct, features[i % features.length]);
    }
    return new Exchange(part, alone ? part.length : distinct.length);
  }

  private static int place(int[] distinct, int feature) {
    int place = 0;
    while (distinct[place] != feature) {
      place++;
    }
    return place;
  }

  /**
   * @param inputs [N, n]
   * @return [N, n]
   */
  Tensor of(Tensor inputs) {
    long events = inputs.size(0);
    Tensor share = torch.rand(events, 1).mul(new Scalar(MOST));
    Tensor drawn = torch.rand(events, parts).lt(share);
    Tensor exchanged = drawn.index_select(1, torch.tensor(part).toType(ScalarType.Long));
    Tensor others = inputs.index_select(0, torch.randperm(events));
    return torch.where(exchanged, others, inputs);
  }
}
