package dev.weir.trainer.torch.family.dense;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.detector.family.Image;
import dev.weir.trainer.torch.tensor.LibTorch;
import dev.weir.trainer.torch.tensor.Tensors;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShiftTest {

  private static final int IMAGES = 400;
  private static final Image SIZE = new Image(5, 9, 2);
  private static final int LENGTH = 5 * 9 * 2;

  /** ⌈0.25 · 4⌉ up or down, ⌈0.25 · 8⌉ to a side. */
  @Test
  void anImageMovesWholeInBothDirectionsByAtMostTheLevel() {
    LibTorch.start(3);
    float[] moved =
        LibTorch.within(
            () ->
                Tensors.floats(
                    Shift.over(0.25, SIZE).of(Tensors.matrix(images(), IMAGES, LENGTH))));

    Set<String> seen = new HashSet<>();
    for (int image = 0; image < IMAGES; image++) {
      seen.add(stepsOf(moved, image));
    }
    assertThat(seen).hasSize(3 * 5).doesNotContain("none");
  }

  /** Pixel (y, x), channel c, holds 1000 y + 10 x + c. */
  private static float[] images() {
    float[] values = new float[IMAGES * LENGTH];
    for (int i = 0; i < values.length; i++) {
      values[i] = pixel(i % LENGTH, 0, 0);
    }
    return values;
  }

  private static float pixel(int i, int down, int across) {
    int y = Math.max(0, Math.min(4, i / 18 + down));
    int x = Math.max(0, Math.min(8, i / 2 % 9 + across));
    return 1000 * y + 10 * x + i % 2;
  }

  private static String stepsOf(float[] moved, int image) {
    for (int down = -1; down <= 1; down++) {
      for (int across = -2; across <= 2; across++) {
        if (isMoved(moved, image, down, across)) {
          return down + " " + across;
        }
      }
    }
    return "none";
  }

  private static boolean isMoved(float[] moved, int image, int down, int across) {
    for (int i = 0; i < LENGTH; i++) {
      if (moved[image * LENGTH + i] != pixel(i, down, across)) {
        return false;
      }
    }
    return true;
  }
}
