package dev.weir.trainer.torch.family.sequence;

import dev.weir.trainer.network.Operators.Gates;
import dev.weir.trainer.network.layer.Layer;
import dev.weir.trainer.network.sequence.Recurrent;
import dev.weir.trainer.network.sequence.Recurrent.Cell;
import dev.weir.trainer.torch.tensor.Tensors;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/** A {@link Recurrent} cell while it learns. */
record LearningRecurrent(Cell cell, int inputs, Gates<Tensor> gates) implements LearningLayer {

  LearningRecurrent(Cell cell, int inputs, int units) {
    this(cell, inputs, drawn(cell.gates() * units, inputs, units));
  }

  private static Gates<Tensor> drawn(int rows, int inputs, int units) {
    double bound = 1 / Math.sqrt(units);
    return new Gates<>(
        units,
        Tensors.learnt(bound, rows, inputs),
        Tensors.learnt(bound, rows, units),
        Tensors.learnt(bound, rows),
        Tensors.learnt(bound, rows));
  }

  @Override
  public Tensor apply(Tensor value) {
    return cell.along(ON, value, gates);
  }

  @Override
  public List<Tensor> parameters() {
    return List.of(gates.weights(), gates.recurrence(), gates.bias(), gates.recurrentBias());
  }

  @Override
  public Layer layer() {
    return new Recurrent(
        cell,
        inputs,
        gates.units(),
        Tensors.floats(gates.weights()),
        Tensors.floats(gates.recurrence()),
        Tensors.floats(gates.bias()),
        Tensors.floats(gates.recurrentBias()));
  }
}
