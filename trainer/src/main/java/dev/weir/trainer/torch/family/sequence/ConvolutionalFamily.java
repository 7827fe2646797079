package dev.weir.trainer.torch.family.sequence;

import dev.weir.detection.detector.family.ConvolutionalSettings;
import dev.weir.detection.detector.family.Image;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.network.layer.Layer;
import dev.weir.trainer.network.layer.Relu;
import dev.weir.trainer.network.sequence.Kernel;
import dev.weir.trainer.network.sequence.Plane;
import dev.weir.trainer.network.sequence.Reshape;
import dev.weir.trainer.network.sequence.SwapAxes;
import dev.weir.trainer.torch.Family;
import dev.weir.trainer.torch.TorchModel;
import java.util.ArrayList;
import java.util.List;

/**
 * Convolutional autoencoder: {@code min ‖x − g(f(x))‖²}, where layers of f are convolutions with a
 * step of two, which halve the plane they read, and those of g transposed convolutions that give
 * back exactly that plane (Masci, Meier, Cireşan and Schmidhuber 2011, "Stacked convolutional
 * auto-encoders"; Zeiler et al. 2010). Along the time of a window, features as channels, or over
 * the height and width of an image. ReLU after every layer but the bottleneck, which is fully
 * connected, and the last.
 *
 * @param settings kernel, and the image where features are pixels
 */
public record ConvolutionalFamily(ConvolutionalSettings settings) implements Family {

  private static final List<Integer> CHANNELS = List.of(16, 32);

  @Override
  public boolean usesOneDnn() {
    return true;
  }

  @Override
  public TorchModel create(List<Integer> layers, ModelInputs training) {
    return settings.image().isPresent()
        ? overImage(layers, training, settings.image().get())
        : alongTime(layers, training);
  }

  private TorchModel alongTime(List<Integer> layers, ModelInputs training) {
    RowLayout layout = RowLayout.of(training);
    return model(
        layers,
        training,
        Kernel.alongTime(settings.kernel()),
        layout.plane(),
        layout.toPlane(),
        layout.fromPlane());
  }

  private TorchModel overImage(List<Integer> layers, ModelInputs training, Image image) {
    image.requirePixels(training.schema().window(), training.length());
    Plane plane = new Plane(image.channels(), image.height(), image.width());
    long pixels = (long) image.height() * image.width();
    return model(
        layers,
        training,
        Kernel.over(settings.kernel()),
        plane,
        List.of(new Reshape(pixels, image.channels()), new SwapAxes(3), plane.shape()),
        List.of(
            new Reshape(image.channels(), pixels), new SwapAxes(3), new Reshape(plane.length())));
  }

  private static SequenceModel model(
      List<Integer> layers,
      ModelInputs training,
      Kernel kernel,
      Plane plane,
      List<Layer> toPlane,
      List<Layer> fromPlane) {
    List<Integer> channels = channels(layers);
    int latent = latent(layers, training.length());
    List<LearningLayer> encoder = fixed(toPlane);
    List<LearningLayer> decoder = new ArrayList<>(fixed(fromPlane));
    Plane current = plane;
    for (int outputs : channels) {
      Plane next = kernel.on(current, outputs);
      encoder.add(LearningWeights.convolution(kernel, current.channels(), outputs));
      encoder.add(LearningLayer.fixed(new Relu()));
      decoder.add(0, LearningWeights.transposed(kernel, outputs, current));
      decoder.add(0, LearningLayer.fixed(new Relu()));
      current = next;
    }
    encoder.add(LearningLayer.fixed(new Reshape(current.length())));
    decoder.add(1, LearningLayer.fixed(current.shape()));
    decoder.add(0, LearningWeights.dense(latent, current.length()));
    LearningWeights bottleneck =
        LearningWeights.dense(current.length() + training.conditionLength(), latent);
    return new SequenceModel(encoder, bottleneck, decoder);
  }

  private static List<Integer> channels(List<Integer> layers) {
    return layers.isEmpty() ? CHANNELS : layers.subList(0, layers.size() - 1);
  }

  private static int latent(List<Integer> layers, int length) {
    return layers.isEmpty() ? Math.max(2, length / 3) : layers.get(layers.size() - 1);
  }

  private static List<LearningLayer> fixed(List<Layer> layers) {
    return new ArrayList<>(layers.stream().map(LearningLayer::fixed).toList());
  }
}
