package dev.weir.benchmarks.entities.history;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The state of one entity as it is written, mean. Under at-least-once an entity has two versions of
 * its head, of which the older is that of the last commit.
 *
 * @param records that it consists of
 * @param keyBytes of all its records
 * @param headBytes of all its heads; one is written at every commit in which the entity had an
 *     event
 * @param panesBytes of all its closed panes, written when one more closes
 */
public record StateSize(double records, double keyBytes, double headBytes, double panesBytes) {

  public static StateSize of(List<Grown> grown) {
    return new StateSize(
        mean(grown, state -> state.heads().size() + state.panes().size()),
        mean(grown, state -> keyBytes(state.heads()) + keyBytes(state.panes())),
        mean(grown, state -> valueBytes(state.heads())),
        mean(grown, state -> valueBytes(state.panes())));
  }

  /** All of it. */
  public double entityBytes() {
    return keyBytes + headBytes + panesBytes;
  }

  private static double mean(List<Grown> grown, ToDoubleFunction<Grown> part) {
    return grown.stream().mapToDouble(part).average().orElseThrow();
  }

  private static int keyBytes(List<Grown.Entry> entries) {
    return entries.stream().mapToInt(entry -> entry.key().length).sum();
  }

  private static int valueBytes(List<Grown.Entry> entries) {
    return entries.stream().mapToInt(entry -> entry.value().length).sum();
  }
}
