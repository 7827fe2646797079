package dev.weir.trainer.lab.page;

import dev.weir.trainer.lab.finding.Picture.Strip;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Images side by side as one PNG, grey, ink dark on light paper. */
final class StripPng {

  private static final int GAP = 2;
  private static final int WHITE = 255;

  private StripPng() {}

  static byte[] of(Strip strip) {
    int count = strip.images().size();
    int width = count * (strip.columns() + GAP) - GAP;
    BufferedImage image = new BufferedImage(width, strip.rows(), BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        fillGap(image, i * (strip.columns() + GAP) - GAP);
      }
      draw(image, strip, strip.images().get(i), i * (strip.columns() + GAP));
    }
    return png(image);
  }

  private static void fillGap(BufferedImage image, int left) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = left; x < left + GAP; x++) {
        image.getRaster().setSample(x, y, 0, WHITE);
      }
    }
  }

  private static void draw(BufferedImage image, Strip strip, float[] pixels, int left) {
    for (int i = 0; i < pixels.length; i++) {
      int grey = Math.round(WHITE * (1 - Math.max(0, Math.min(1, pixels[i]))));
      image.getRaster().setSample(left + i % strip.columns(), i / strip.columns(), 0, grey);
    }
  }

  private static byte[] png(BufferedImage image) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.write(image, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
