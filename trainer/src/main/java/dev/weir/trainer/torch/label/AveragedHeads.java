package dev.weir.trainer.torch.label;

import dev.weir.trainer.label.LabelHead;
import dev.weir.trainer.network.layer.Dense;
import dev.weir.trainer.torch.label.TorchHead.Weights;
import java.util.ArrayList;
import java.util.List;

/**
 * The mean of the logits of several heads, blended with the score, as one head of as many times the
 * units: they stand side by side, none sees another's, and what follows them is divided by how many
 * heads there are.
 */
final class AveragedHeads {

  private final List<Weights> heads;
  private final Blend blend;

  private AveragedHeads(List<Weights> heads, Blend blend) {
    this.heads = heads;
    this.blend = blend;
  }

  static LabelHead of(
      List<Weights> heads, Blend blend, float[] mean, float[] deviation, float limit) {
    AveragedHeads averaged = new AveragedHeads(heads, blend);
    List<Dense> hidden = new ArrayList<>();
    for (int layer = 0; layer < heads.get(0).hidden().size(); layer++) {
      hidden.add(averaged.sideBySide(layer));
    }
    return new LabelHead(mean, deviation, limit, hidden, averaged.last(), averaged.scoreWeight());
  }

  /** All see the whole input; a later layer of each only what its own earlier one gives. */
  private Dense sideBySide(int layer) {
    Dense first = heads.get(0).hidden().get(layer);
    int step = layer == 0 ? 0 : first.inputs();
    int inputs = first.inputs() + step * (heads.size() - 1);
    int outputs = first.outputs() * heads.size();
    float[] weights = new float[inputs * outputs];
    float[] bias = new float[outputs];
    for (int head = 0; head < heads.size(); head++) {
      Dense part = heads.get(head).hidden().get(layer);
      for (int unit = 0; unit < part.outputs(); unit++) {
        int row = head * part.outputs() + unit;
        bias[row] = part.bias()[unit];
        System.arraycopy(
            part.weights(),
            unit * part.inputs(),
            weights,
            row * inputs + head * step,
            part.inputs());
      }
    }
    return new Dense(inputs, outputs, weights, bias);
  }

  private Dense last() {
    int units = heads.get(0).last().inputs();
    float[] weights = new float[units * heads.size()];
    double share = blend.heads() / heads.size();
    double level = blend.level();
    for (int head = 0; head < heads.size(); head++) {
      Dense part = heads.get(head).last();
      for (int unit = 0; unit < units; unit++) {
        weights[head * units + unit] = (float) (part.weights()[unit] * share);
      }
      level += part.bias()[0] * share;
    }
    return new Dense(weights.length, 1, weights, new float[] {(float) level});
  }

  private float scoreWeight() {
    double sum = blend.score();
    for (Weights head : heads) {
      sum += head.scoreWeight() * blend.heads() / heads.size();
    }
    return (float) sum;
  }
}
