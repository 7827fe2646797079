package dev.weir.streams.demo.station;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The station: gives the readings of all pumps, step by step, and the truth about its faults. The
 * same plan gives the same readings. Not thread-safe.
 */
public final class PumpStation {

  private static final double WEAR_PER_DAY = 0.002;

  private final StationPlan plan;
  private final Surroundings surroundings;
  private final List<Pump> pumps;
  private final List<Fault> faults;
  private Instant now;

  public PumpStation(StationPlan plan) {
    this.plan = plan;
    List<String> ids = ids(plan.pumps());
    this.faults = FaultSchedule.of(plan, ids);
    this.surroundings = new Surroundings(new Random(plan.seed()));
    double wear = WEAR_PER_DAY * plan.step().toMillis() / Duration.ofDays(1).toMillis();
    Random seeds = new Random(~plan.seed());
    this.pumps =
        ids.stream()
            .map(id -> new Pump(id, faultsOf(id), new Random(seeds.nextLong()), wear))
            .toList();
    this.now = plan.start();
  }

  /** The truth: every fault, by its start. */
  public List<Fault> faults() {
    return faults;
  }

  /** Time of the next readings. */
  public Instant now() {
    return now;
  }

  /** Whether there is nothing left to read. */
  public boolean isOver() {
    return !now.isBefore(plan.end());
  }

  /** The readings of every pump at {@link #now}; time then moves on by one step. */
  public List<Reading> step() {
    long time = now.toEpochMilli();
    surroundings.advance(time);
    List<Reading> readings = new ArrayList<>(pumps.size());
    for (Pump pump : pumps) {
      readings.add(pump.read(time, surroundings));
    }
    now = now.plus(plan.step());
    return readings;
  }

  private List<Fault> faultsOf(String pumpId) {
    return faults.stream().filter(fault -> fault.pumpId().equals(pumpId)).toList();
  }

  private static List<String> ids(int pumps) {
    return IntStream.rangeClosed(1, pumps).mapToObj("pump-%02d"::formatted).toList();
  }
}
