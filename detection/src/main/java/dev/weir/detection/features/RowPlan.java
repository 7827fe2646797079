package dev.weir.detection.features;

import dev.weir.detection.features.Feature.Missing;
import java.util.List;

/**
 * How the D values of a row come from an event: those it carries, then the relative ones.
 *
 * @param carried by each value of an event, whether the entity's previous one stands in for it
 * @param relative the features whose relative values follow
 * @param asGiven whether a row is what an event carries, and nothing else
 */
record RowPlan(boolean[] carried, int[] relative, boolean asGiven) {

  static RowPlan of(FeatureSchema schema) {
    List<Feature> features = schema.features();
    boolean[] carried = new boolean[features.size()];
    for (int f = 0; f < carried.length; f++) {
      carried[f] = isCarried(features.get(f));
    }
    int[] relative = schema.relative().stream().mapToInt(schema.names()::indexOf).toArray();
    boolean asGiven = relative.length == 0 && features.stream().noneMatch(RowPlan::isCarried);
    return new RowPlan(carried, relative, asGiven);
  }

  private static boolean isCarried(Feature feature) {
    return feature.missing() == Missing.PREVIOUS;
  }

  /** Values that an event carries. */
  int given() {
    return carried.length;
  }

  /** D. */
  int width() {
    return carried.length + relative.length;
  }

  boolean carries() {
    for (boolean flag : carried) {
      if (flag) {
        return true;
      }
    }
    return false;
  }
}
