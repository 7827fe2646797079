package dev.weir.benchmarks.pipeline;

import dev.weir.benchmarks.variant.Variant;
import java.util.List;

/** Events a second of one variant by those of another, in the same round. */
record Ratio(String name, Variant above, Variant below) {

  static final List<Ratio> ALL =
      List.of(
          new Ratio("raw/pass", Variant.RAW, Variant.PASS),
          new Ratio("scoring/pass", Variant.SCORING, Variant.PASS),
          new Ratio("whole/pass", Variant.WHOLE, Variant.PASS),
          new Ratio("whole_scores/pass", Variant.WHOLE_SCORES, Variant.PASS),
          new Ratio("window/pass", Variant.WINDOW, Variant.PASS),
          new Ratio("per_record/pass", Variant.PER_RECORD, Variant.PASS),
          new Ratio("rcf/pass", Variant.RCF, Variant.PASS),
          new Ratio("whole/per_record", Variant.WHOLE, Variant.PER_RECORD),
          new Ratio("whole/rcf", Variant.WHOLE, Variant.RCF));
}
