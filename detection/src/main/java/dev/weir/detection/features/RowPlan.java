package dev.weir.detection.features;

import dev.weir.detection.features.Feature.Missing;
import java.util.List;

/**
 * How the D values of a row come from an event: those it carries, then the relative ones.
 *
 * @param carried by each value of an event, whether the entity's previous one stands in for it
 * @param relative the features whose relative values follow
 */
record RowPlan(boolean[] carried, int[] relative) {

  static RowPlan of(FeatureSchema schema) {
    List<Feature> features = schema.features();
    boolean[] carried = new boolean[features.size()];
    for (int f = 0; f < carried.length; f++) {
      carried[f] = features.get(f).missing() == Missing.PREVIOUS;
    }
    int[] relative = schema.relative().stream().mapToInt(schema.names()::indexOf).toArray();
    return new RowPlan(carried, relative);
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
