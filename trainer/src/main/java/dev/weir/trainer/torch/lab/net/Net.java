package dev.weir.trainer.torch.lab.net;

import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;

/** Something with weights that makes values of values. Lives in the scope it was made in. */
public interface Net {

  /** [N, inputs] to [N, outputs]. */
  Tensor forward(Tensor value);

  TensorVector parameters();

  /** One behind the other. */
  static Net chain(Net... parts) {
    return new Net() {
      @Override
      public Tensor forward(Tensor value) {
        Tensor current = value;
        for (Net part : parts) {
          current = part.forward(current);
        }
        return current;
      }

      @Override
      public TensorVector parameters() {
        return Net.parameters(List.of(parts));
      }
    };
  }

  /** Those of all parts. */
  static TensorVector parameters(List<? extends Net> parts) {
    TensorVector all = new TensorVector();
    for (Net part : parts) {
      for (Tensor parameter : part.parameters().get()) {
        all.push_back(parameter);
      }
    }
    return all;
  }
}
