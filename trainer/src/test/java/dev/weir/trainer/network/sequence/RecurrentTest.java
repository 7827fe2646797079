package dev.weir.trainer.network.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.trainer.network.sequence.Recurrent.Cell;
import dev.weir.trainer.torch.tensor.LibTorch;
import dev.weir.trainer.torch.tensor.Tensors;
import dev.weir.trainer.torch.tensor.TorchOperators;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecurrentTest {

  private static final int STEPS = 5;
  private static final int INPUTS = 3;
  private static final int UNITS = 4;

  @ParameterizedTest
  @EnumSource(Cell.class)
  void aCellIsItsFormula(Cell cell) {
    int rows = cell.gates() * UNITS;
    Recurrent layer =
        new Recurrent(
            cell,
            INPUTS,
            UNITS,
            waves(rows * INPUTS, 1),
            waves(rows * UNITS, 2),
            waves(rows, 3),
            waves(rows, 4));
    float[] sequence = waves(STEPS * INPUTS, 5);

    float[] found =
        LibTorch.within(
            () ->
                Tensors.floats(
                    layer.apply(
                        new TorchOperators(), Tensors.vector(sequence).reshape(1, STEPS, INPUTS))));
    assertThat(found).containsExactly(states(layer, sequence), within(1e-5f));
  }

  private static float[] states(Recurrent layer, float[] sequence) {
    float[] states = new float[STEPS * UNITS];
    double[] hidden = new double[UNITS];
    double[] memory = new double[UNITS];
    for (int t = 0; t < STEPS; t++) {
      double[] ofStep = product(layer.weights(), layer.bias(), step(sequence, t));
      double[] ofState = product(layer.recurrence(), layer.recurrentBias(), hidden);
      for (int u = 0; u < UNITS; u++) {
        hidden[u] =
            layer.cell() == Cell.LSTM
                ? lstm(ofStep, ofState, memory, u)
                : gru(ofStep, ofState, hidden[u], u);
        states[t * UNITS + u] = (float) hidden[u];
      }
    }
    return states;
  }

  private static double lstm(double[] ofStep, double[] ofState, double[] memory, int u) {
    double i = sigmoid(ofStep[u] + ofState[u]);
    double f = sigmoid(ofStep[UNITS + u] + ofState[UNITS + u]);
    double g = Math.tanh(ofStep[2 * UNITS + u] + ofState[2 * UNITS + u]);
    double o = sigmoid(ofStep[3 * UNITS + u] + ofState[3 * UNITS + u]);
    memory[u] = f * memory[u] + i * g;
    return o * Math.tanh(memory[u]);
  }

  private static double gru(double[] ofStep, double[] ofState, double hidden, int u) {
    double r = sigmoid(ofStep[u] + ofState[u]);
    double z = sigmoid(ofStep[UNITS + u] + ofState[UNITS + u]);
    double n = Math.tanh(ofStep[2 * UNITS + u] + r * ofState[2 * UNITS + u]);
    return (1 - z) * n + z * hidden;
  }

  private static double sigmoid(double value) {
    return 1 / (1 + Math.exp(-value));
  }

  private static double[] product(float[] matrix, float[] bias, double[] vector) {
    double[] product = new double[bias.length];
    for (int row = 0; row < bias.length; row++) {
      product[row] = bias[row];
      for (int column = 0; column < vector.length; column++) {
        product[row] += matrix[row * vector.length + column] * vector[column];
      }
    }
    return product;
  }

  private static double[] step(float[] sequence, int t) {
    double[] step = new double[INPUTS];
    for (int i = 0; i < INPUTS; i++) {
      step[i] = sequence[t * INPUTS + i];
    }
    return step;
  }

  private static float[] waves(int count, int seed) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) Math.sin(seed + 1.7 * i);
    }
    return values;
  }
}
