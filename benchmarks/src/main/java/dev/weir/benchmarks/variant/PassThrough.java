package dev.weir.benchmarks.variant;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventBatch;
import dev.weir.detection.event.message.EventDecoder;
import dev.weir.schemas.ScoredEvent;
import java.nio.file.Path;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * The least that a topology between these formats can do: decodes every event with Weir's own
 * decoder and writes its first value as its score, with Weir's own encoder.
 */
final class PassThrough extends ContextualProcessor<byte[], ScoredEvent, String, ScoredEvent> {

  static Topology topology(DetectorConfig config, Path model, String scores) {
    Topology topology = new Topology();
    topology.addSource(
        "event", new ByteArrayDeserializer(), new Decoding(config), config.topics().events());
    topology.addProcessor("pass", PassThrough::new, "event");
    ScoreRecord.sink(topology, scores, "pass");
    return topology;
  }

  @Override
  public void process(Record<byte[], ScoredEvent> event) {
    context().forward(new Record<>(event.value().getEntityId(), event.value(), event.timestamp()));
  }

  /** Shared by the stream threads, which have a decoder each. */
  private static final class Decoding implements Deserializer<ScoredEvent> {

    private record Scratch(EventDecoder decoder, EventBatch batch) {}

    private final ThreadLocal<Scratch> scratch;

    Decoding(DetectorConfig config) {
      this.scratch =
          ThreadLocal.withInitial(
              () ->
                  new Scratch(
                      EventDecoder.of(config.events(), config.features(), config.name()),
                      new EventBatch(config.features().width(), 1)));
    }

    @Override
    public ScoredEvent deserialize(String topic, byte[] message) {
      EventBatch batch = scratch.get().batch();
      batch.clear();
      try {
        scratch.get().decoder().decode(message, batch);
      } catch (BadEventException e) {
        throw new IllegalArgumentException(e);
      }
      return ScoreRecord.of(batch.entityId(0), batch.eventTime(0), batch.values()[0]);
    }
  }
}
