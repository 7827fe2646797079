package dev.weir.benchmarks.latency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.benchmarks.figures.Machine;
import dev.weir.benchmarks.figures.Spread;
import dev.weir.benchmarks.variant.Guarantee;
import dev.weir.benchmarks.variant.Variant;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Latencies as a table for people and as JSON. */
final class LatencyReport {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String ROW = "%-27s %20s %20s %22s%n";

  private final LatencyPlan plan;
  private final LatencyResults results;

  LatencyReport(LatencyPlan plan, LatencyResults results) {
    this.plan = plan;
    this.results = results;
  }

  void print(PrintWriter out) {
    for (Guarantee guarantee : results.guarantees()) {
      out.printf(
          "%s, %,d events/s, milliseconds; median of %d rounds%n",
          guarantee, plan.rate(), plan.rounds());
      out.printf(ROW, "", "p50", "p90", "p99");
      for (Variant variant : LatencyPlan.VARIANTS) {
        Object[] cells =
            parts().values().stream()
                .map(part -> results.of(guarantee, variant, part).text("%.1f"))
                .toArray();
        out.printf(ROW, variant.title(), cells[0], cells[1], cells[2]);
      }
      out.printf("  p50, whole/pass  %s%n%n", results.wholeByPass(guarantee).text("%.2f"));
    }
    out.flush();
  }

  byte[] json() {
    ObjectNode root = MAPPER.createObjectNode();
    root.set("machine", MAPPER.valueToTree(Machine.here()));
    root.put("rate", plan.rate()).put("features", plan.features());
    root.put("seconds", plan.seconds()).put("rounds", plan.rounds());
    for (Guarantee guarantee : results.guarantees()) {
      ObjectNode node = root.putObject(guarantee.toString());
      put("p50_whole/pass", results.wholeByPass(guarantee), node);
      for (Variant variant : LatencyPlan.VARIANTS) {
        ObjectNode cell = node.putObject(variant.toString());
        parts().forEach((name, part) -> put(name, results.of(guarantee, variant, part), cell));
      }
    }
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, ToDoubleFunction<Latency>> parts() {
    Map<String, ToDoubleFunction<Latency>> parts = new LinkedHashMap<>();
    parts.put("p50_ms", Latency::p50);
    parts.put("p90_ms", Latency::p90);
    parts.put("p99_ms", Latency::p99);
    return parts;
  }

  private static void put(String name, Spread spread, ObjectNode target) {
    target.set(name, MAPPER.valueToTree(spread));
  }
}
