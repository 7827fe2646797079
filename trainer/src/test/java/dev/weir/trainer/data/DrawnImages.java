package dev.weir.trainer.data;

import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.features.FeatureWindow;
import dev.weir.trainer.input.FeatureStatistics;
import dev.weir.trainer.input.ModelInputs;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Made-up images: a bright cross somewhere on a dark ground, with noise. */
public final class DrawnImages {

  private static final int IMAGES = 200;

  private DrawnImages() {}

  /** Standardised pixels, row by row, all channels of a pixel one behind the other. */
  public static ModelInputs inputs(int height, int width, int channels) {
    FeatureSchema schema = NumericSchema.of(height * width * channels, 1);
    HistoryBuilder builder = new HistoryBuilder("images", new FeatureWindow(schema));
    Random random = new Random(11);
    for (int i = 0; i < IMAGES; i++) {
      builder.add(1000L * i, image(random, height, width, channels));
    }
    Samples samples =
        new Samples(
            List.of(builder.build()), new int[IMAGES], IntStream.range(0, IMAGES).toArray());
    return new ModelInputs(
        samples, schema, FeatureStatistics.of(samples, schema.width()).standardisation());
  }

  private static float[] image(Random random, int height, int width, int channels) {
    float[] pixels = new float[height * width * channels];
    int row = random.nextInt(height);
    int column = random.nextInt(width);
    for (int i = 0; i < pixels.length; i++) {
      int y = i / channels / width;
      int x = i / channels % width;
      boolean bright = y == row && Math.abs(x - column) < 3 || x == column && Math.abs(y - row) < 3;
      pixels[i] = (bright ? 1 : 0) + 0.05f * (float) random.nextGaussian();
    }
    return pixels;
  }
}
