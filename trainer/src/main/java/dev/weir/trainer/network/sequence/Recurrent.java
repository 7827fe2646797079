package dev.weir.trainer.network.sequence;

import dev.weir.trainer.network.Operators;
import dev.weir.trainer.network.layer.Layer;
import java.util.Locale;

/**
 * A cell that goes along a sequence, from states of 0: [N, T, inputs] to its T states, [N, T,
 * units]. σ is the sigmoid; the bias of each W is added with it.
 *
 * <pre>
 * lstm  i, f, o = σ(W x_t + U h_{t−1}),  g = tanh(W x_t + U h_{t−1})       Hochreiter and
 *       c_t = f · c_{t−1} + i · g,  h_t = o · tanh(c_t)                    Schmidhuber 1997
 * gru   r, z = σ(W x_t + U h_{t−1}),  n = tanh(W x_t + r · (U h_{t−1}))    Cho et al. 2014
 *       h_t = (1 − z) · n + z · h_{t−1}
 * </pre>
 *
 * @param cell which of them
 * @param inputs values of a step
 * @param units values of a state
 * @param weights W, [gates · units, inputs], gates in the order i, f, g, o or r, z, n
 * @param recurrence U, [gates · units, units]
 * @param bias of W, [gates · units]
 * @param recurrentBias of U, [gates · units]
 */
public record Recurrent(
    Cell cell,
    int inputs,
    int units,
    float[] weights,
    float[] recurrence,
    float[] bias,
    float[] recurrentBias)
    implements Layer {

  /** Kinds of cells. */
  public enum Cell {
    LSTM(4),
    GRU(3);

    private final int gates;

    Cell(int gates) {
      this.gates = gates;
    }

    public int gates() {
      return gates;
    }

    /** One step behind the other, with weights as {@link Recurrent} has them. */
    public <V> V along(Operators<V> on, V sequence, Operators.Gates<V> gates) {
      return switch (this) {
        case LSTM -> on.lstm(sequence, gates);
        case GRU -> on.gru(sequence, gates);
      };
    }
  }

  @Override
  public <V> V apply(Operators<V> on, V value) {
    int rows = cell.gates() * units;
    return cell.along(
        on,
        value,
        new Operators.Gates<>(
            units,
            on.constant("weight", weights, rows, inputs),
            on.constant("recurrence", recurrence, rows, units),
            on.vector("bias", bias),
            on.vector("recurrence.bias", recurrentBias)));
  }

  @Override
  public String describe() {
    return cell.name().toLowerCase(Locale.ROOT) + units;
  }
}
