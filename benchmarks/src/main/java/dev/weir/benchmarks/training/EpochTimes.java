package dev.weir.benchmarks.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Costs of epochs on both sides; the n-th of each ran one after the other. */
final class EpochTimes {

  private final List<Cost> weir = new ArrayList<>();
  private final List<Cost> peer = new ArrayList<>();

  void add(Cost weirEpoch, Cost peerEpoch) {
    weir.add(weirEpoch);
    peer.add(peerEpoch);
  }

  @Override
  public String toString() {
    return "%d epochs, median (least, most)%n%s%n%s"
        .formatted(
            weir.size(),
            line("on the clock", Cost::seconds),
            line("of processors", Cost::processorSeconds));
  }

  private String line(String what, ToDoubleFunction<Cost> part) {
    List<Double> ours = weir.stream().map(part::applyAsDouble).toList();
    List<Double> theirs = peer.stream().map(part::applyAsDouble).toList();
    List<Double> ratios =
        IntStream.range(0, ours.size()).mapToObj(i -> ours.get(i) / theirs.get(i)).toList();
    return "seconds %s: Weir %s, PyTorch %s, ratio %s"
        .formatted(what, spread(ours), spread(theirs), spread(ratios));
  }

  private static String spread(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int last = sorted.size() - 1;
    double median = (sorted.get(last / 2) + sorted.get((last + 1) / 2)) / 2;
    return String.format(Locale.ROOT, "%.3f (%.3f, %.3f)", median, sorted.get(0), sorted.get(last));
  }
}
