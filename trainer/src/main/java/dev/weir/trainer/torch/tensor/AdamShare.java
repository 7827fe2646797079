package dev.weir.trainer.torch.tensor;

import java.util.List;
import java.util.function.IntFunction;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Dispatcher;
import org.bytedeco.pytorch.GenericList;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.OperatorHandle;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorType;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.Type;
import org.bytedeco.pytorch.global.torch;

/**
 * Parameters that one thread moves, with their moments. The kernel is not offered by LibTorch's
 * optimiser in C++, so it is called by name. Lives in the scope it was made in.
 */
final class AdamShare {

  private static final double FIRST_DECAY = 0.9;
  private static final double SECOND_DECAY = 0.999;
  private static final double LEAST_DENOMINATOR = 1e-8;

  private final OperatorHandle kernel =
      Dispatcher.singleton().findSchemaOrThrow("aten::_fused_adam_", "");
  private final List<Tensor> all;
  private final List<Integer> places;
  private final List<Tensor> firstMoments;
  private final List<Tensor> secondMoments;
  private final Tensor steps;
  private final double learningRate;

  /**
   * @param all parameters of the player
   * @param places among them of those that are moved
   * @param steps taken, the present one included; a scalar
   */
  AdamShare(List<Tensor> all, List<Integer> places, Tensor steps, double learningRate) {
    this.all = all;
    this.places = places;
    this.firstMoments = zeros();
    this.secondMoments = zeros();
    this.steps = steps;
    this.learningRate = learningRate;
  }

  private List<Tensor> zeros() {
    return places.stream().map(place -> torch.zeros_like(all.get(place))).toList();
  }

  /** Moves every parameter that has a gradient. */
  void step() {
    step(place -> all.get(place).grad());
  }

  /**
   * Moves every parameter.
   *
   * @param gradients that add up to the gradient, each of all parameters; the first becomes the sum
   */
  void step(List<TensorVector> gradients) {
    step(
        place -> {
          Tensor sum = gradients.get(0).get(place);
          gradients.subList(1, gradients.size()).forEach(other -> sum.add_(other.get(place)));
          return sum;
        });
  }

  private void step(IntFunction<Tensor> gradientOf) {
    try (PointerScope scope = new PointerScope();
        AutoGradMode off = new AutoGradMode(false)) {
      Lists moved = new Lists();
      for (int i = 0; i < places.size(); i++) {
        Tensor gradient = gradientOf.apply(places.get(i));
        if (gradient.defined()) {
          moved.add(i, gradient);
        }
      }
      kernel.callBoxed(moved.arguments());
    }
  }

  /** The kernel's arguments: lists of tensors of one length. */
  private final class Lists {

    private final GenericList moving = list();
    private final GenericList gradients = list();
    private final GenericList first = list();
    private final GenericList second = list();
    private final GenericList counts = list();

    void add(int i, Tensor gradient) {
      moving.push_back(new IValue(all.get(places.get(i))));
      // The kernel reads memory in order, whatever the strides say.
      gradients.push_back(new IValue(gradient.contiguous()));
      first.push_back(new IValue(firstMoments.get(i)));
      second.push_back(new IValue(secondMoments.get(i)));
      counts.push_back(new IValue(steps));
    }

    IValueVector arguments() {
      return new IValueVector(
          new IValue(moving),
          new IValue(gradients),
          new IValue(first),
          new IValue(second),
          new IValue(list()), // Greatest second moments: AMSGrad's
          new IValue(counts),
          new IValue(learningRate),
          new IValue(FIRST_DECAY),
          new IValue(SECOND_DECAY),
          new IValue(0.0), // Weight decay
          new IValue(LEAST_DENOMINATOR),
          new IValue(false), // AMSGrad
          new IValue(false), // Maximise
          new IValue(), // Scale of the gradients
          new IValue()); // Whether one of them is infinite
    }

    private GenericList list() {
      return new GenericList(new Type.TypePtr(TensorType.get()));
    }
  }
}
