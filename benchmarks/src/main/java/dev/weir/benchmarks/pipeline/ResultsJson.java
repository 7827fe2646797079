package dev.weir.benchmarks.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.benchmarks.figures.Machine;
import dev.weir.benchmarks.figures.Spread;
import dev.weir.benchmarks.trial.Measurement;
import dev.weir.benchmarks.variant.Variant;
import java.util.List;
import java.util.Map;

/**
 * Results as JSON. {@code ratios} are those of the first width and the first number of threads, by
 * guarantee; {@code cells} has all of them, and what they were made of.
 */
final class ResultsJson {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final PipelinePlan plan;
  private final Results results;

  ResultsJson(PipelinePlan plan, Results results) {
    this.plan = plan;
    this.results = results;
  }

  byte[] bytes() {
    ObjectNode root = MAPPER.createObjectNode();
    root.set("machine", MAPPER.valueToTree(Machine.here()));
    root.put("rounds", results.of(first(), results.variants(first()).get(0)).size());
    root.put("seconds", plan.length().toMillis() / 1e3);
    root.put("entities", plan.entities());
    ObjectNode events = root.putObject("events");
    plan.features().forEach(width -> events.put(width.toString(), plan.events(width)));
    root.set("settings", MAPPER.valueToTree(plan.settings()));
    ratios(root.putObject("ratios"));
    results.cells().forEach(cell -> cell(cell, root.withArray("cells").addObject()));
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Cell first() {
    return results.cells().get(0);
  }

  private void ratios(ObjectNode target) {
    for (Cell cell : results.cells()) {
      if (cell.features() == first().features() && cell.threads() == first().threads()) {
        spreads(results.ratios(cell), target.putObject(cell.guarantee().toString()));
      }
    }
  }

  private void cell(Cell cell, ObjectNode target) {
    target.put("features", cell.features());
    target.put("threads", cell.threads());
    target.put("guarantee", cell.guarantee().toString());
    spreads(results.ratios(cell), target.putObject("ratios"));
    ObjectNode variants = target.putObject("variants");
    for (Variant variant : results.variants(cell)) {
      variant(results.of(cell, variant), variants.putObject(variant.toString()));
    }
    scaling(cell, target);
  }

  /** Beside the same cell with the first number of threads. */
  private void scaling(Cell cell, ObjectNode target) {
    Cell single = new Cell(cell.features(), first().threads(), cell.guarantee());
    if (cell.equals(single)) {
      return;
    }
    ObjectNode scaling = target.putObject("by_threads_%d".formatted(single.threads()));
    for (Variant variant : results.variants(cell)) {
      scaling.set(variant.toString(), MAPPER.valueToTree(results.scaling(cell, single, variant)));
    }
  }

  private static void variant(List<Measurement> measured, ObjectNode target) {
    put("events_per_second", ResultsTable.spread(measured, Measurement::eventsPerSecond), target);
    put("thread_micros", ResultsTable.spread(measured, Measurement::threadMicros), target);
    put("process_micros", ResultsTable.spread(measured, Measurement::processMicros), target);
    put("events", ResultsTable.spread(measured, Measurement::events), target);
    put("seconds", ResultsTable.spread(measured, Measurement::seconds), target);
  }

  private static void spreads(Map<String, Spread> spreads, ObjectNode target) {
    spreads.forEach((name, spread) -> put(name, spread, target));
  }

  private static void put(String name, Spread spread, ObjectNode target) {
    target.set(name, MAPPER.valueToTree(spread));
  }
}
