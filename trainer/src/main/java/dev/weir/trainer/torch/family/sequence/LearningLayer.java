package dev.weir.trainer.torch.family.sequence;

import dev.weir.trainer.network.layer.Layer;
import dev.weir.trainer.torch.tensor.TorchOperators;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * A layer while it learns; the arithmetic is the layer's own. Lives in the scope it was made in.
 */
interface LearningLayer {

  TorchOperators ON = new TorchOperators();

  /** What it makes of a value; can be differentiated. */
  Tensor apply(Tensor value);

  /** What the optimiser moves. */
  List<Tensor> parameters();

  /** A copy with the present weights. */
  Layer layer();

  /** A layer with nothing to learn. */
  static LearningLayer fixed(Layer layer) {
    return new LearningLayer() {
      @Override
      public Tensor apply(Tensor value) {
        return layer.apply(ON, value);
      }

      @Override
      public List<Tensor> parameters() {
        return List.of();
      }

      @Override
      public Layer layer() {
        return layer;
      }
    };
  }
}
