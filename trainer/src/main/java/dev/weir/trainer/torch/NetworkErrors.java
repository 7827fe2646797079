package dev.weir.trainer.torch;

import dev.weir.trainer.data.ModelInputs;
import dev.weir.trainer.fit.Errors;
import dev.weir.trainer.network.Dense;
import dev.weir.trainer.network.Layer;
import dev.weir.trainer.network.Network;
import dev.weir.trainer.network.Relu;
import dev.weir.trainer.network.Sigmoid;
import dev.weir.trainer.score.ScoreRule;
import java.util.stream.LongStream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Runs a fitted network over inputs, on LibTorch. */
public final class NetworkErrors {

  private NetworkErrors() {}

  /** Errors of every input by a rule, in order. */
  public static Errors of(Network network, ScoreRule rule, ModelInputs inputs) {
    float[] scores = new float[inputs.size()];
    double[] features = new double[inputs.standardisation().width()];
    if (inputs.size() > 0) {
      LibTorch.within(() -> addUp(network, rule, inputs, scores, features));
    }
    for (int f = 0; f < features.length; f++) {
      features[f] /= Math.max(1, inputs.size());
    }
    return new Errors(scores, features);
  }

  private static Errors addUp(
      Network network, ScoreRule rule, ModelInputs inputs, float[] scores, double[] features) {
    Batch batch = Batch.forScoring(inputs);
    long[] order = LongStream.range(0, inputs.size()).toArray();
    try (AutoGradMode off = new AutoGradMode(false)) {
      for (int from = 0; from < order.length; from += batch.capacity()) {
        batch.fill(order, from, Math.min(order.length, from + batch.capacity()));
        addUp(shares(network, rule, batch), inputs.length(), scores, from, features);
      }
    }
    return new Errors(scores, features);
  }

  /** [N, W·D]. */
  private static float[] shares(Network network, ScoreRule rule, Batch batch) {
    try (PointerScope scope = new PointerScope()) {
      return Tensors.floats(Shares.of(rule, residual(network, batch), batch.present()));
    }
  }

  /** {@code m · (z − y)}, [N, W·D]. */
  static Tensor residual(Network network, Batch batch) {
    Tensor input = batch.input();
    return input.sub(forward(network, input)).mul(batch.present());
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
