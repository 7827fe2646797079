package dev.weir.trainer.torch.lab.bench;

import dev.weir.trainer.lab.finding.Measure;
import dev.weir.trainer.lab.finding.Measure.Kind;
import dev.weir.trainer.lab.finding.Measure.Published;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what each seed came to, measure by measure, in the order of their first values. */
public final class Trials {

  private final Map<What, List<double[]>> trials = new LinkedHashMap<>();

  /**
   * What is measured; see {@link Measure}.
   *
   * @param published null where nobody did
   */
  public record What(String id, String name, String setup, Kind kind, Published published) {}

  /** Adds one seed's value, and how long training took. */
  public void add(What what, double value, double seconds) {
    trials.computeIfAbsent(what, key -> new ArrayList<>()).add(new double[] {value, seconds});
  }

  public List<Measure> measures() {
    List<Measure> measures = new ArrayList<>();
    trials.forEach(
        (what, values) ->
            measures.add(
                new Measure(
                    what.id(),
                    what.name(),
                    what.setup(),
                    what.kind(),
                    Optional.ofNullable(what.published()),
                    values.stream().map(value -> value[0]).toList(),
                    values.stream().mapToDouble(value -> value[1]).average().orElse(0))));
    return measures;
  }

  /** How long work takes, in seconds. */
  public static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }
}
