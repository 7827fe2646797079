package dev.weir.trainer.torch.family;

import dev.weir.trainer.network.Input;
import dev.weir.trainer.torch.Stage;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Adam;
import org.bytedeco.pytorch.AdamOptions;
import org.bytedeco.pytorch.Tensor;

/** Steps of Adam on all inputs at once. */
public final class Steps {

  private Steps() {}

  public static void of(Stage stage, Input<Tensor> inputs, int count) {
    Adam adam = new Adam(stage.parameters(), new AdamOptions(0.02));
    for (int step = 0; step < count; step++) {
      try (PointerScope scope = new PointerScope()) {
        adam.zero_grad();
        stage.objective(inputs).backward();
        adam.step();
      }
    }
  }
}
