package dev.weir.trainer.lab.finding;

import java.util.List;

/** Something to look at. */
public sealed interface Picture {

  /** What it shows. */
  String caption();

  /** Rows of images, each with a name. */
  record Strips(String caption, List<Strip> strips) implements Picture {}

  /**
   * Images side by side.
   *
   * @param label what they are
   * @param rows pixels from top to bottom of each
   * @param columns pixels from left to right of each
   * @param images pixels row by row, 0 paper and 1 ink; what is beyond is cut off
   */
  record Strip(String label, int rows, int columns, List<float[]> images) {}

  /**
   * Digits at their places in a plane.
   *
   * @param across what the first coordinate is
   * @param up what the second is
   * @param points x and y of each
   * @param digits what each is
   */
  record PlaneMap(
      String caption, String across, String up, List<float[]> points, List<Integer> digits)
      implements Picture {}
}
