package dev.weir.streams.demo.station;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Who fails when, and how: spread evenly over the eventful part, every kind in turn, pumps at
 * random. The eventful part begins with two hours in which nothing fails yet.
 */
final class FaultSchedule {

  private static final Duration LEAD = Duration.ofHours(2);

  private FaultSchedule() {}

  static List<Fault> of(StationPlan plan, List<String> pumpIds) {
    Random random = new Random(plan.seed() * 31 + 7);
    List<String> pumps = shuffledRounds(pumpIds, plan.faults(), random);
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < plan.faults(); i++) {
      FaultKind kind = FaultKind.values()[i % FaultKind.values().length];
      Instant start = start(plan, i, random);
      Instant end = start.plus(kind.typicalDuration());
      faults.add(new Fault(pumps.get(i), kind, start, end.isAfter(plan.end()) ? plan.end() : end));
    }
    faults.sort(Comparator.comparing(Fault::start));
    return List.copyOf(faults);
  }

  /** Every pump once before any of them again. */
  private static List<String> shuffledRounds(List<String> pumps, int count, Random random) {
    List<String> chosen = new ArrayList<>();
    while (chosen.size() < count) {
      List<String> round = new ArrayList<>(pumps);
      Collections.shuffle(round, random);
      chosen.addAll(round);
    }
    return chosen;
  }

  private static Instant start(StationPlan plan, int fault, Random random) {
    Duration usable = plan.eventful().minus(LEAD).multipliedBy(4).dividedBy(5);
    Duration slot = usable.dividedBy(plan.faults());
    long jitter = fault == 0 ? 0 : (long) (slot.toMinutes() * 0.8 * random.nextDouble());
    return plan.quietUntil()
        .plus(LEAD)
        .plus(slot.multipliedBy(fault))
        .plus(Duration.ofMinutes(jitter));
  }
}
