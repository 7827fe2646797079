package dev.weir.trainer.torch;

import dev.weir.trainer.data.ModelInputs;
import dev.weir.trainer.fit.Errors;
import dev.weir.trainer.network.Dense;
import dev.weir.trainer.network.Layer;
import dev.weir.trainer.network.Network;
import dev.weir.trainer.network.Relu;
import dev.weir.trainer.network.Sigmoid;
import java.util.stream.LongStream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Runs a fitted network over inputs, on LibTorch. */
public final class NetworkErrors {

  private NetworkErrors() {}

  /** Errors of every input, in order. */
  public static Errors of(Network network, ModelInputs inputs) {
    float[] scores = new float[inputs.size()];
    double[] features = new double[inputs.standardisation().width()];
    if (inputs.size() > 0) {
      LibTorch.within(() -> addUp(network, inputs, scores, features));
    }
    for (int f = 0; f < features.length; f++) {
      features[f] /= Math.max(1, inputs.size());
    }
    return new Errors(scores, features);
  }

  private static Errors addUp(
      Network network, ModelInputs inputs, float[] scores, double[] features) {
    Batch batch = Batch.forScoring(inputs);
    long[] order = LongStream.range(0, inputs.size()).toArray();
    try (AutoGradMode off = new AutoGradMode(false)) {
      for (int from = 0; from < order.length; from += batch.capacity()) {
        batch.fill(order, from, Math.min(order.length, from + batch.capacity()));
        addUp(shares(network, batch), inputs.length(), scores, from, features);
      }
    }
    return new Errors(scores, features);
  }

  /** {@code m · (z − y)² / max(1, Σ m)}, [N, W·D]. */
  private static float[] shares(Network network, Batch batch) {
    try (PointerScope scope = new PointerScope()) {
      Tensor input = batch.input();
      Tensor present = batch.present();
      Tensor squared = MaskedError.squared(input, forward(network, input), present);
      Tensor count = torch.clamp_min(present.sum(1), new Scalar(1f)).unsqueeze(1);
      return Tensors.floats(squared.div(count));
    }
  }

  private static void addUp(
      float[] shares, int length, float[] scores, int first, double[] features) {
    for (int i = 0; i < shares.length; i++) {
      scores[first + i / length] += shares[i];
      features[i % length % features.length] += shares[i];
    }
  }

  private static Tensor forward(Network network, Tensor input) {
    Tensor value = input;
    for (Layer layer : network.layers()) {
      value = apply(layer, value);
    }
    return value;
  }

  private static Tensor apply(Layer layer, Tensor value) {
    if (layer instanceof Dense dense) {
      Tensor weights = Tensors.matrix(dense.weights(), dense.outputs(), dense.inputs());
      return torch.linear(value, weights, Tensors.vector(dense.bias()));
    }
    if (layer instanceof Relu) {
      return torch.relu(value);
    }
    if (layer instanceof Sigmoid) {
      return torch.sigmoid(value);
    }
    throw new IllegalStateException("every kind of layer has a case, found " + layer.getClass());
  }
}
