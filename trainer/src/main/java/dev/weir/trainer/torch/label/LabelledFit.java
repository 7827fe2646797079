package dev.weir.trainer.torch.label;

import dev.weir.trainer.data.Samples;
import dev.weir.trainer.label.LabelledModel;

/**
 * A model with a head, and what it says of the events held out of the model below.
 *
 * @param model with the head
 * @param heldOut {@code label_probability} of each held-out event, in order; of one that the head
 *     has learnt from it is that of the part of the head which has not
 */
public record LabelledFit(LabelledModel model, float[] heldOut) {

  /**
   * @param probabilities of all held-out events by the whole head; replaced where there are better
   * @param learnt some of the held-out events, in the same order
   * @param unseen {@code label_probability} of these
   */
  static LabelledFit of(
      LabelledModel model, Samples all, float[] probabilities, Samples learnt, float[] unseen) {
    float[] heldOut = probabilities.clone();
    int next = 0;
    for (int i = 0; i < all.size() && next < learnt.size(); i++) {
      if (all.history()[i] == learnt.history()[next] && all.row()[i] == learnt.row()[next]) {
        heldOut[i] = unseen[next++];
      }
    }
    return new LabelledFit(model, heldOut);
  }
}
