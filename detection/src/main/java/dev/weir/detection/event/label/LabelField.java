package dev.weir.detection.event.label;

import java.util.Set;

/**
 * Where the truth about events stands, and how it is written there.
 *
 * @param name of the field
 * @param normal classes that are normal, where the field names a class: an event of any other is
 *     anomalous. Empty where it says 0 or 1
 */
public record LabelField(String name, Set<String> normal) {

  public LabelField {
    normal = Set.copyOf(normal);
  }

  /** A field that says 0 or 1. */
  public static LabelField of(String name) {
    return new LabelField(name, Set.of());
  }

  /** Reads what stands there. */
  public LabelText text() {
    return new LabelText(normal);
  }
}
