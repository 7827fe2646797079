package dev.weir.benchmarks.variant;

import com.amazon.randomcutforest.parkservices.AnomalyDescriptor;
import com.amazon.randomcutforest.parkservices.ThresholdedRandomCutForest;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.schemas.ScoredEvent;
import java.nio.file.Path;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * AWS's random cut forest with its own adaptive threshold: one forest for each partition, of all
 * its entities, at the library's defaults (50 trees of 256 points). It stays in memory: what would
 * be needed to survive a restart is left out, in its favour.
 */
final class Forest extends ContextualProcessor<byte[], GenericRecord, String, ScoredEvent> {

  private final ThresholdedRandomCutForest forest;
  private final double[] point;

  private Forest(int dimensions) {
    this.point = new double[dimensions];
    this.forest =
        ThresholdedRandomCutForest.builder()
            .dimensions(dimensions)
            .shingleSize(1)
            .randomSeed(1)
            .build();
  }

  static Topology topology(DetectorConfig config, Path model, String scores) {
    Topology topology = new Topology();
    topology.addSource(
        "event", new ByteArrayDeserializer(), new AvroEvents(config), config.topics().events());
    topology.addProcessor("detect", () -> new Forest(config.features().width()), "event");
    ScoreRecord.sink(topology, scores, "detect");
    return topology;
  }

  @Override
  public void process(Record<byte[], GenericRecord> event) {
    for (int f = 0; f < point.length; f++) {
      point[f] = AvroEvents.value(event.value(), f);
    }
    long time = AvroEvents.time(event.value());
    AnomalyDescriptor found = forest.process(point, time);
    String entity = AvroEvents.entity(event.value());
    ScoredEvent scored = ScoreRecord.of(entity, time, (float) found.getRCFScore());
    context().forward(new Record<>(entity, scored, event.timestamp()));
  }
}
