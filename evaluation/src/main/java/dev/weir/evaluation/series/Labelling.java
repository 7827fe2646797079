package dev.weir.evaluation.series;

import dev.weir.detection.evaluation.label.LabelPolicy;
import dev.weir.detection.event.label.LabelField;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the labels of a series say and which of them count; crosses to another process as JSON.
 *
 * @param normal classes that are normal, as {@link LabelField} has them
 * @param from ISO-8601, inclusive; null for all
 * @param delayDays as {@link LabelPolicy} has it; null for none
 */
public record Labelling(List<String> normal, String from, Integer delayDays) {

  public Labelling {
    normal = List.copyOf(normal);
  }

  /** All of them. */
  public static Labelling every() {
    return new Labelling(List.of(), null, null);
  }

  /** Those from a time on. */
  public Labelling from(Instant first) {
    return new Labelling(normal, first.toString(), delayDays);
  }

  /** The same, known after some days. */
  public Labelling after(int days) {
    return new Labelling(normal, from, days);
  }

  /** The same, which name classes. */
  public Labelling ofClasses(Collection<String> normals) {
    return new Labelling(List.copyOf(normals), from, delayDays);
  }

  /** How they are read. */
  public LabelField field(String name) {
    return new LabelField(name, Set.copyOf(normal));
  }

  /** Which of them count. */
  public LabelPolicy policy() {
    return new LabelPolicy(
        Optional.ofNullable(from).map(Instant::parse),
        delayDays == null ? OptionalInt.empty() : OptionalInt.of(delayDays));
  }
}
