package dev.weir.evaluation;

import dev.weir.evaluation.job.Effort;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * How long the rest of some pieces of work takes, which several workers begin in a known order.
 *
 * <p>A piece takes its effort times the seconds that a unit of it has taken so far: of pieces of
 * the same kind, of the narrowest of its kinds that has any done, else of all. One that is under
 * way takes what is left of that, but at least {@value #LATE} of what it has taken, for whoever is
 * late will be later. The rest goes, in its order, to whoever is free first; the last to end says
 * how long. All times are seconds since the beginning. Not thread-safe.
 */
final class TimeLeft {

  private static final double LATE = 0.25;
  private static final String ANY = "";

  private final List<Effort> pieces;
  private final double[] began;
  private final boolean[] done;
  private final Map<String, Rate> rates = new HashMap<>();
  private int next;

  /** What pieces of a kind took. */
  private static final class Rate {
    private double seconds;
    private double amount;
  }

  /**
   * @param pieces in the order in which they begin
   * @param workers ≥ 1; so many begin at once
   */
  TimeLeft(List<Effort> pieces, int workers) {
    this.pieces = List.copyOf(pieces);
    this.began = new double[pieces.size()];
    this.done = new boolean[pieces.size()];
    Arrays.fill(began, Double.NaN);
    IntStream.range(0, workers).forEach(worker -> begin(0));
  }

  /** A piece is done, and whoever did it begins the next one. */
  void done(int piece, double now) {
    done[piece] = true;
    Effort effort = pieces.get(piece);
    effort.kinds().forEach(kind -> count(kind, effort, now - began[piece]));
    count(ANY, effort, now - began[piece]);
    begin(now);
  }

  /** Seconds from now on; empty as long as nothing is done. */
  OptionalDouble after(double now) {
    if (rates.isEmpty()) {
      return OptionalDouble.empty();
    }
    PriorityQueue<Double> free = new PriorityQueue<>();
    underWay().forEach(piece -> free.add(rest(piece, now)));
    double last = free.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    for (int piece = next; piece < pieces.size(); piece++) {
      double end = free.remove() + expected(piece);
      last = Math.max(last, end);
      free.add(end);
    }
    return OptionalDouble.of(last);
  }

  /** The piece that has been under way for the longest. */
  OptionalInt oldest() {
    return underWay()
        .boxed()
        .min((one, other) -> Double.compare(began[one], began[other]))
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  private IntStream underWay() {
    return IntStream.range(0, next).filter(piece -> !done[piece]);
  }

  private void begin(double now) {
    if (next < pieces.size()) {
      began[next++] = now;
    }
  }

  private void count(String kind, Effort effort, double seconds) {
    Rate rate = rates.computeIfAbsent(kind, name -> new Rate());
    rate.seconds += seconds;
    rate.amount += effort.amount();
  }

  private double rest(int piece, double now) {
    double taken = now - began[piece];
    return Math.max(expected(piece) - taken, LATE * taken);
  }

  private double expected(int piece) {
    Effort effort = pieces.get(piece);
    Rate rate =
        effort.kinds().stream()
            .filter(rates::containsKey)
            .findFirst()
            .map(rates::get)
            .orElseGet(() -> rates.get(ANY));
    return rate.seconds / rate.amount * effort.amount();
  }
}
