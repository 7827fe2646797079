package dev.weir.trainer.network.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.trainer.network.layer.Layer;
import dev.weir.trainer.torch.tensor.LibTorch;
import dev.weir.trainer.torch.tensor.Tensors;
import dev.weir.trainer.torch.tensor.TorchOperators;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelTest {

  private static final int MOST = 9;

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 5, 7})
  void aTransposedConvolutionGivesBackThePlaneOfEverySize(int size) {
    Kernel kernel = Kernel.over(size);
    for (int height = 1; height <= MOST; height++) {
      for (int width = 1; width <= MOST; width++) {
        Plane plane = new Plane(1, height, width);
        Plane read = kernel.on(plane, 2);

        assertThat(shape(convolved(kernel, plane))).isEqualTo(shape(read));
        assertThat(shape(laidDown(kernel, read, plane))).isEqualTo(shape(plane));
      }
    }
  }

  /** {@code ⟨conv(x), y⟩ = ⟨x, conv'(y)⟩}: what a transposed operator is. */
  @ParameterizedTest
  @ValueSource(ints = {3, 5})
  void aTransposedConvolutionIsTheTransposeOfTheConvolution(int size) {
    Kernel kernel = Kernel.over(size);
    Plane plane = new Plane(2, 6, 7);
    Plane read = kernel.on(plane, 3);
    float[] weights = waves(3 * 2 * size * size, 1);
    float[] x = waves(plane.length(), 2);
    float[] y = waves(read.length(), 3);

    float[] convolved = run(new Convolution(kernel, 2, 3, weights, new float[3]), x, plane);
    float[] laidDown =
        run(new TransposedConvolution(kernel, 3, plane, weights, new float[2]), y, read);
    assertThat(dot(convolved, y)).isCloseTo(dot(x, laidDown), within(1e-4));
  }

  /** The formula of {@link Convolution}, term by term. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 5})
  void aConvolutionIsItsFormula(int size) {
    Kernel kernel = Kernel.over(size);
    Plane plane = new Plane(2, 6, 7);
    Plane read = kernel.on(plane, 3);
    float[] weights = waves(3 * 2 * size * size, 1);
    float[] bias = waves(3, 4);
    float[] x = waves(plane.length(), 2);

    float[] found = run(new Convolution(kernel, 2, 3, weights, bias), x, plane);
    float[] expected = new float[read.length()];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = term(kernel, plane, read, weights, bias, x, i);
    }
    assertThat(found).containsExactly(expected, within(1e-5f));
  }

  private static float term(
      Kernel kernel, Plane plane, Plane read, float[] weights, float[] bias, float[] x, int i) {
    int size = kernel.height();
    int column = i % read.width();
    int row = i / read.width() % read.height();
    int output = i / read.width() / read.height();
    double sum = bias[output];
    for (int w = 0; w < plane.channels() * size * size; w++) {
      int across = 2 * column + w % size - size / 2;
      int down = 2 * row + w / size % size - size / 2;
      int channel = w / size / size;
      boolean inside = across >= 0 && across < plane.width() && down >= 0 && down < plane.height();
      if (inside) {
        int at = (channel * plane.height() + down) * plane.width() + across;
        sum += weights[output * plane.channels() * size * size + w] * x[at];
      }
    }
    return (float) sum;
  }

  private static Tensor convolved(Kernel kernel, Plane plane) {
    int weights = 2 * kernel.height() * kernel.width();
    return new Convolution(kernel, 1, 2, new float[weights], new float[2])
        .apply(new TorchOperators(), tensor(new float[plane.length()], plane));
  }

  private static Tensor laidDown(Kernel kernel, Plane read, Plane plane) {
    int weights = 2 * kernel.height() * kernel.width();
    return new TransposedConvolution(kernel, 2, plane, new float[weights], new float[1])
        .apply(new TorchOperators(), tensor(new float[read.length()], read));
  }

  private static float[] run(Layer layer, float[] values, Plane plane) {
    return LibTorch.within(
        () -> Tensors.floats(layer.apply(new TorchOperators(), tensor(values, plane))));
  }

  private static Tensor tensor(float[] values, Plane plane) {
    return Tensors.vector(values).reshape(1, plane.channels(), plane.height(), plane.width());
  }

  private static String shape(Tensor tensor) {
    return tensor.size(1) + " " + tensor.size(2) + " " + tensor.size(3);
  }

  private static String shape(Plane plane) {
    return plane.channels() + " " + plane.height() + " " + plane.width();
  }

  private static float[] waves(int count, int seed) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) Math.sin(seed + 1.7 * i);
    }
    return values;
  }

  private static double dot(float[] left, float[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += (double) left[i] * right[i];
    }
    return sum;
  }
}
