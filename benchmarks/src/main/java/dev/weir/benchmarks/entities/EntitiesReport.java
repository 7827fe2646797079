package dev.weir.benchmarks.entities;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.benchmarks.entities.app.EntitiesPlan;
import dev.weir.benchmarks.entities.history.StateSize;
import dev.weir.benchmarks.entities.load.Load;
import dev.weir.benchmarks.entities.restore.Return;
import dev.weir.benchmarks.figures.Machine;
import java.io.PrintWriter;
import java.util.Locale;

/** What was found, as lines for people and as JSON. */
final class EntitiesReport {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();
  private static final double MEBIBYTE = 1 << 20;

  private final EntitiesPlan plan;
  private final EntitiesResults results;

  EntitiesReport(EntitiesPlan plan, EntitiesResults results) {
    this.plan = plan;
    this.results = results;
  }

  void print(PrintWriter out) {
    line(
        out,
        "%,d entities with %d h behind them, %s, %,.0f events/s for %d min of event time",
        plan.entities(),
        plan.historyHours(),
        plan.guarantee(),
        plan.rate(),
        plan.minutes());
    printLoad(out);
    printState(out);
    results.returns().forEach(found -> print(found, out));
    out.flush();
  }

  byte[] json() {
    ObjectNode root = MAPPER.createObjectNode();
    root.set("machine", MAPPER.valueToTree(Machine.here()));
    root.put("entities", plan.entities()).put("history_hours", plan.historyHours());
    root.put("minutes", plan.minutes()).put("speed", plan.speed());
    root.put("guarantee", plan.guarantee().toString()).put("rate", plan.rate());
    root.put("partitions", plan.partitions()).put("threads", plan.threads());
    root.setAll((ObjectNode) MAPPER.valueToTree(results));
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void printLoad(PrintWriter out) {
    Load load = results.load();
    line(
        out,
        "  %s: %,.0f events/s; behind by %.1f s mostly, by %.1f s at most after %.0f s, by %.1f s in the"
            + " last third; the feed by %.1f s",
        load.sustained() ? "sustained" : "NOT sustained",
        load.eventsPerSecond(),
        load.lagMedianSeconds(),
        load.lagMaxSeconds(),
        load.lagMaxAtSeconds(),
        load.lagLastThirdSeconds(),
        load.feedBehindSeconds());
    line(
        out,
        "  processor: %.2f cores, %.1f µs an event; the broker %.2f cores",
        load.cores(),
        load.cpuMicros(),
        load.brokerCores());
    line(
        out,
        "  memory at most: %,.0f MiB resident; heap %,.0f MiB, %,.0f used; native %,.0f",
        load.residentBytes() / MEBIBYTE,
        load.heapBytes() / MEBIBYTE,
        load.heapUsedBytes() / MEBIBYTE,
        load.nativeBytes() / MEBIBYTE);
  }

  private void printState(PrintWriter out) {
    StateSize state = results.state();
    line(
        out,
        "  an entity: %,.0f bytes (%.1f records: heads %,.0f, panes %,.0f, keys %,.0f); on disk %,.0f here, %,.0f at"
            + " the broker",
        state.entityBytes(),
        state.records(),
        state.headBytes(),
        state.panesBytes(),
        state.keyBytes(),
        (double) results.disk().state() / plan.entities(),
        (double) results.disk().changelogs() / plan.entities());
    line(
        out,
        "  an event: %,.0f bytes to the changelog, %,.0f to the own disk; disk: state %,.0f MiB, changelogs %,.0f, events %,.0f",
        results.load().changelogBytesPerEvent(),
        results.load().writtenBytesPerEvent(),
        results.disk().state() / MEBIBYTE,
        results.disk().changelogs() / MEBIBYTE,
        results.disk().events() / MEBIBYTE);
  }

  private static void print(Return found, PrintWriter out) {
    line(
        out,
        "  %s: processes after %.1f s, %s after %.1f s%s",
        found.after(),
        found.processingSeconds(),
        found.caughtUp() ? "has caught up" : "had NOT caught up",
        found.caughtUpSeconds(),
        found.eventsPerSecond() == 0
            ? ""
            : String.format(
                Locale.ROOT, ", %,d events at %,.0f/s", found.backlog(), found.eventsPerSecond()));
  }

  private static void line(PrintWriter out, String format, Object... arguments) {
    out.println(String.format(Locale.ROOT, format, arguments));
  }
}
