package dev.weir.evaluation.job;

import dev.weir.detection.event.label.LabelField;
import dev.weir.evaluation.contender.Contender;
import dev.weir.evaluation.series.Series;
import java.util.List;

/**
 * One training, and a judgement of the test part by each of those who share it. Crosses to another
 * process as JSON.
 *
 * @param series what is learnt from and judged
 * @param seed of every random choice
 * @param label column of the truth
 * @param contenders one model serves them all
 */
public record Job(Series series, long seed, String label, List<Contender> contenders) {

  public Job {
    contenders = List.copyOf(contenders);
  }

  /** Where the truth stands and how it is read. */
  public LabelField truth() {
    return series.labelling().field(label);
  }

  /** What a message calls it. */
  public String title() {
    return "%s of %s, seed %d".formatted(contenders.get(0).title(), series.name(), seed);
  }
}
