package dev.weir.trainer.torch.family.dense;

import dev.weir.trainer.fit.Snapshot;
import dev.weir.trainer.model.CodeModel;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.torch.MaskedError;
import dev.weir.trainer.torch.NetworkSnapshot;
import dev.weir.trainer.torch.TorchModel;
import dev.weir.trainer.torch.tensor.Linear;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** A dense network with sigmoid units in the bottleneck, and noise before them while it learns. */
final class HashingModel implements TorchModel {

  private static final int GROWING_PASSES = 10;

  private final DenseModel dense;
  private final double noise;
  private final double growing;
  private final int depth;
  private long seen;

  /**
   * @param noise its deviation in the end
   * @param inputs in one pass
   */
  HashingModel(DenseModel dense, double noise, int inputs) {
    this.dense = dense;
    this.noise = noise;
    this.growing = (double) GROWING_PASSES * inputs;
    this.depth = dense.layers().size() / 2;
  }

  @Override
  public TensorVector parameters() {
    return dense.parameters();
  }

  @Override
  public Tensor objective(Input<Tensor> input) {
    double deviation = noise * Math.min(1, seen / growing);
    seen += input.values().size(0);
    Tensor told = told(input);
    Tensor noisy = told.add(torch.randn_like(told).mul(new Scalar(deviation)));
    return MaskedError.mean(input, decoded(torch.sigmoid(noisy)));
  }

  @Override
  public Tensor reconstruct(Input<Tensor> input) {
    return dense.reconstruct(input);
  }

  @Override
  public Tensor error(Input<Tensor> input) {
    return MaskedError.squared(input, decoded(torch.round(latent(input))));
  }

  /** z without noise, [N, L]. */
  Tensor latent(Input<Tensor> input) {
    return torch.sigmoid(told(input));
  }

  @Override
  public Snapshot snapshot() {
    NetworkSnapshot snapshot = dense.snapshot();
    return (training, score) -> new CodeModel(snapshot.complete(training, score));
  }

  /** a: what the bottleneck's units are told, [N, L]. */
  private Tensor told(Input<Tensor> input) {
    Linear last = dense.layers().get(depth - 1);
    return last.forward(dense.through(dense.joined(input), 0, depth - 1));
  }

  private Tensor decoded(Tensor code) {
    return dense.through(code, depth, dense.layers().size());
  }
}
