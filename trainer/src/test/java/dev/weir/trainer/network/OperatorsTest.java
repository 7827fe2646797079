package dev.weir.trainer.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;
import dev.weir.trainer.network.layer.Dense;
import dev.weir.trainer.network.sequence.Convolution;
import dev.weir.trainer.network.sequence.Kernel;
import dev.weir.trainer.network.sequence.Plane;
import dev.weir.trainer.network.sequence.Recurrent;
import dev.weir.trainer.network.sequence.Recurrent.Cell;
import dev.weir.trainer.network.sequence.TransposedConvolution;
import dev.weir.trainer.onnx.OnnxRun;
import dev.weir.trainer.torch.tensor.TorchRun;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operator on LibTorch and in ONNX Runtime: the same within 1e-5, and alone as together. */
public class OperatorsTest {

  private static final int ROWS = 13;
  private static final int LENGTH = 6;

  /** What an operator makes of two values, [N, 6] each. */
  public interface Case {
    <V> V apply(Operators<V> on, V left, V right);
  }

  private record Named(String name, int width, Case made) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Named> cases() {
    return Stream.of(
        new Named("add", LENGTH, OperatorsTest::add),
        new Named("subtract", LENGTH, OperatorsTest::subtract),
        new Named("multiply", LENGTH, OperatorsTest::multiply),
        new Named("divide", LENGTH, OperatorsTest::divide),
        new Named("minimum", LENGTH, OperatorsTest::minimum),
        new Named("maximum", LENGTH, OperatorsTest::maximum),
        new Named("square", LENGTH, OperatorsTest::square),
        new Named("exponential", LENGTH, OperatorsTest::exponential),
        new Named("relu", LENGTH, OperatorsTest::relu),
        new Named("sigmoid", LENGTH, OperatorsTest::sigmoid),
        new Named("linear", 4, OperatorsTest::linear),
        new Named("product", 3, OperatorsTest::product),
        new Named("rowSum", 1, OperatorsTest::rowSum),
        new Named("join", 3 * LENGTH, OperatorsTest::join),
        new Named("reshape", LENGTH, OperatorsTest::reshape),
        new Named("swapAxes", LENGTH, OperatorsTest::swapAxes),
        new Named("repeat", 2 * LENGTH, OperatorsTest::repeat),
        new Named("step", 3, OperatorsTest::step),
        new Named("convolution", 12, OperatorsTest::convolution),
        new Named("convolution of a sequence", 6, OperatorsTest::convolutionOfASequence),
        new Named("transposedConvolution", LENGTH, OperatorsTest::transposedConvolution),
        new Named("lstm", 10, OperatorsTest::lstm),
        new Named("gru", 10, OperatorsTest::gru),
        new Named("largest", LENGTH, OperatorsTest::largest),
        new Named("squareRoot", LENGTH, OperatorsTest::squareRoot),
        new Named("smallest, rows", 2 * 3, OperatorsTest::smallest),
        new Named("pick", 3, OperatorsTest::pick));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void onnxRuntimeAgreesWithLibTorch(Named named) throws OrtException {
    float[] left = numbers(1);
    float[] right = numbers(2);
    float[] expected = TorchRun.of(named.made(), left, right, LENGTH);
    try (OnnxRun onnx = new OnnxRun(named.made(), LENGTH, named.width())) {
      float[] together = onnx.run(left, right);
      assertThat(together).containsExactly(expected, within(1e-5f));
      assertThat(onnx.runRowPairs(left, right)).isEqualTo(together);
    }
  }

  private static <V> V add(Operators<V> on, V left, V right) {
    return on.add(left, right);
  }

  private static <V> V subtract(Operators<V> on, V left, V right) {
    return on.subtract(left, right);
  }

  private static <V> V multiply(Operators<V> on, V left, V right) {
    return on.multiply(left, right);
  }

  private static <V> V divide(Operators<V> on, V left, V right) {
    return on.divide(left, on.add(on.square(right), on.scalar("half", 0.5f)));
  }

  private static <V> V minimum(Operators<V> on, V left, V right) {
    return on.minimum(left, right);
  }

  private static <V> V maximum(Operators<V> on, V left, V right) {
    return on.maximum(left, on.scalar("limit", 0.3f));
  }

  private static <V> V square(Operators<V> on, V left, V right) {
    return on.square(left);
  }

  private static <V> V exponential(Operators<V> on, V left, V right) {
    return on.exponential(on.minimum(left, on.scalar("limit", 0.3f)));
  }

  private static <V> V relu(Operators<V> on, V left, V right) {
    return on.relu(left);
  }

  private static <V> V sigmoid(Operators<V> on, V left, V right) {
    return on.sigmoid(left);
  }

  private static <V> V linear(Operators<V> on, V left, V right) {
    return new Dense(LENGTH, 4, numbers(3, 4 * LENGTH), numbers(4, 4)).apply(on, left);
  }

  private static <V> V product(Operators<V> on, V left, V right) {
    return on.product(left, on.constant("matrix", numbers(5, LENGTH * 3), LENGTH, 3));
  }

  private static <V> V rowSum(Operators<V> on, V left, V right) {
    return on.rowSum(left, LENGTH);
  }

  private static <V> V join(Operators<V> on, V left, V right) {
    return on.join(List.of(left, right, left));
  }

  private static <V> V largest(Operators<V> on, V left, V right) {
    return on.largest(left, 2);
  }

  private static <V> V reshape(Operators<V> on, V left, V right) {
    return on.reshape(on.reshape(left, 3, 2), LENGTH);
  }

  private static <V> V swapAxes(Operators<V> on, V left, V right) {
    return on.reshape(on.swapAxes(on.reshape(left, 3, 2), 3), LENGTH);
  }

  private static <V> V repeat(Operators<V> on, V left, V right) {
    return on.reshape(on.repeat(left, 2), 2 * LENGTH);
  }

  private static <V> V step(Operators<V> on, V left, V right) {
    return on.step(on.reshape(left, 2, 3), 1);
  }

  private static <V> V convolution(Operators<V> on, V left, V right) {
    Kernel kernel = Kernel.over(3);
    V image = on.reshape(left, 1, 2, 3);
    V made = new Convolution(kernel, 1, 6, numbers(6, 54), numbers(7, 6)).apply(on, image);
    return on.reshape(made, kernel.on(new Plane(1, 2, 3), 6).length());
  }

  private static <V> V convolutionOfASequence(Operators<V> on, V left, V right) {
    V sequence = on.reshape(left, 2, 1, 3);
    V made =
        new Convolution(Kernel.alongTime(3), 2, 3, numbers(6, 18), numbers(7, 3))
            .apply(on, sequence);
    return on.reshape(made, 6);
  }

  private static <V> V transposedConvolution(Operators<V> on, V left, V right) {
    V image = on.reshape(left, 3, 1, 2);
    Plane result = new Plane(2, 1, 3);
    V made =
        new TransposedConvolution(Kernel.alongTime(3), 3, result, numbers(6, 18), numbers(7, 2))
            .apply(on, image);
    return on.reshape(made, result.length());
  }

  private static <V> V lstm(Operators<V> on, V left, V right) {
    return recurrent(Cell.LSTM, on, left);
  }

  private static <V> V gru(Operators<V> on, V left, V right) {
    return recurrent(Cell.GRU, on, left);
  }

  private static <V> V recurrent(Cell cell, Operators<V> on, V left) {
    int rows = cell.gates() * 5;
    Recurrent layer =
        new Recurrent(
            cell,
            3,
            5,
            numbers(6, rows * 3),
            numbers(7, rows * 5),
            numbers(8, rows),
            numbers(9, rows));
    return on.reshape(layer.apply(on, on.reshape(left, 2, 3)), 10);
  }

  private static <V> V squareRoot(Operators<V> on, V left, V right) {
    return on.squareRoot(on.square(left));
  }

  private static <V> V smallest(Operators<V> on, V left, V right) {
    V table = on.constant("table", numbers(6, LENGTH * 3), LENGTH, 3);
    return on.reshape(on.rows(table, on.smallest(left, 2)), 2 * 3);
  }

  private static <V> V pick(Operators<V> on, V left, V right) {
    V table = on.constant("table", numbers(6, LENGTH * 3), LENGTH, 3);
    V places = on.pick(on.smallest(left, 4), on.smallest(on.product(right, table), 1));
    return on.reshape(on.rows(table, places), 3);
  }

  private static float[] numbers(long seed) {
    return numbers(seed, ROWS * LENGTH);
  }

  private static float[] numbers(long seed, int count) {
    Random random = new Random(seed);
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return numbers;
  }
}
