package dev.weir.trainer.torch.family.sequence;

import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.network.layer.Layer;
import dev.weir.trainer.network.sequence.Plane;
import dev.weir.trainer.network.sequence.Reshape;
import dev.weir.trainer.network.sequence.SwapAxes;
import java.util.List;

/**
 * How the rows of an input, [S, W, D] one behind the other, lie in time. The scales of a feature
 * are channels beside each other: a step holds what ends there, seen at every scale.
 *
 * @param scales S
 * @param window W
 * @param width D
 */
record RowLayout(int scales, int window, int width) {

  static RowLayout of(ModelInputs inputs) {
    int window = inputs.schema().window();
    int rows = inputs.rows();
    return new RowLayout(rows / window, window, inputs.length() / rows);
  }

  /** Time as the width of a plane, features at each scale as its channels. */
  Plane plane() {
    return new Plane(scales * width, 1, window);
  }

  /** Flat to {@link #plane()}. */
  List<Layer> toPlane() {
    return List.of(new Reshape(scales, window, width), new SwapAxes(4), plane().shape());
  }

  /** {@link #plane()} to flat. */
  List<Layer> fromPlane() {
    return List.of(new Reshape(scales, width, window), new SwapAxes(4), flat());
  }

  /** Flat to steps, [W, S·D]. */
  List<Layer> toSteps() {
    return scales == 1
        ? List.of(new Reshape(window, width))
        : List.of(
            new Reshape(scales, window, width),
            new SwapAxes(4),
            new Reshape(scales * width, window),
            new SwapAxes(3));
  }

  /** Steps to flat. */
  List<Layer> fromSteps() {
    return scales == 1
        ? List.of(flat())
        : List.of(new SwapAxes(3), new Reshape(scales, width, window), new SwapAxes(4), flat());
  }

  private Reshape flat() {
    return new Reshape((long) scales * window * width);
  }
}
