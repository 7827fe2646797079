package dev.weir.trainer.lab.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.trainer.lab.finding.Chapter;
import dev.weir.trainer.lab.finding.Measure;
import java.util.Locale;

/** The page's figures, for machines. */
public record LabJson(LabRun run) {

  public String text() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("training_images", run.training());
    root.put("test_images", run.test());
    root.put("seeds", run.seeds());
    root.put("quick", run.quick());
    root.put("seconds", run.seconds());
    ArrayNode measures = root.putArray("measures");
    for (Chapter chapter : run.chapters()) {
      chapter.measures().forEach(measure -> add(measures.addObject(), chapter, measure));
    }
    return root.toPrettyString() + "\n";
  }

  private static void add(ObjectNode node, Chapter chapter, Measure measure) {
    node.put("id", measure.id());
    node.put("chapter", chapter.title());
    node.put("name", measure.name());
    node.put("setup", measure.setup());
    node.put("kind", measure.kind().name().toLowerCase(Locale.ROOT));
    measure
        .published()
        .ifPresent(
            published ->
                node.put("published", published.value()).put("published_time", published.time()));
    node.put("mean", measure.mean());
    node.put("deviation", measure.deviation());
    measure.values().forEach(node.withArray("values")::add);
    node.put("training_seconds", measure.seconds());
  }
}
