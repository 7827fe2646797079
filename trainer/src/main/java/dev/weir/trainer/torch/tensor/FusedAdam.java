package dev.weir.trainer.torch.tensor;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Dispatcher;
import org.bytedeco.pytorch.GenericList;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.OperatorHandle;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorType;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.Type;
import org.bytedeco.pytorch.global.torch;

/**
 * Adam (Kingma and Ba 2015, algorithm 1) with β₁ = 0.9, β₂ = 0.999, ε = 1e-8, by LibTorch's fused
 * kernel: one pass over a parameter and its moments where the library's own optimiser makes eight.
 * That optimiser does not offer the kernel in C++, so it is called by name.
 *
 * <p>Memory: two floats for each parameter. Lives in the scope it was made in.
 */
public final class FusedAdam {

  private static final double FIRST_DECAY = 0.9;
  private static final double SECOND_DECAY = 0.999;
  private static final double LEAST_DENOMINATOR = 1e-8;

  private final List<Tensor> parameters = new ArrayList<>();
  private final List<Tensor> firstMoments = new ArrayList<>();
  private final List<Tensor> secondMoments = new ArrayList<>();
  private final Tensor steps = torch.zeros(1).squeeze();
  private final double learningRate;
  private final OperatorHandle kernel =
      Dispatcher.singleton().findSchemaOrThrow("aten::_fused_adam_", "");

  public FusedAdam(TensorVector parameters, double learningRate) {
    this.learningRate = learningRate;
    for (Tensor parameter : parameters.get()) {
      this.parameters.add(parameter);
      firstMoments.add(torch.zeros_like(parameter));
      secondMoments.add(torch.zeros_like(parameter));
    }
  }

  /** Forgets the gradients, so that the next ones are not added to them. */
  public void forgetGradients() {
    for (Tensor parameter : parameters) {
      parameter.mutable_grad().reset();
    }
  }

  /** Moves every parameter that has a gradient. */
  public void step() {
    try (PointerScope scope = new PointerScope();
        AutoGradMode off = new AutoGradMode(false)) {
      steps.add_(new Scalar(1.0));
      Lists moved = new Lists();
      for (int i = 0; i < parameters.size(); i++) {
        Tensor gradient = parameters.get(i).grad();
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
      moving.push_back(new IValue(parameters.get(i)));
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
