package dev.weir.benchmarks.variant;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.features.FeatureWindow;
import dev.weir.schemas.ScoredEvent;
import dev.weir.streams.DetectorMetrics;
import dev.weir.streams.DetectorTopology;
import dev.weir.streams.Lookahead;
import dev.weir.streams.StreamsSettings;
import dev.weir.streams.event.EventDeserializer;
import dev.weir.streams.event.EventSource;
import dev.weir.streams.event.chunk.EventChunk;
import dev.weir.streams.event.chunk.PresentEvent;
import dev.weir.streams.score.OnnxModel;
import dev.weir.streams.score.OnnxScorer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Weir's source, lookahead and scorer with nothing behind them: every score goes out as the model
 * says it, no entity has a state. Row models only.
 */
final class ScoringAlone extends ContextualProcessor<byte[], EventChunk, String, ScoredEvent> {

  private final OnnxModel model;
  private final int batch;
  private final PresentEvent event = new PresentEvent();
  private OnnxScorer scorer;
  private Lookahead lookahead;

  private ScoringAlone(OnnxModel model, int batch) {
    this.model = model;
    this.batch = batch;
  }

  static Running start(Trial trial) throws InterruptedException {
    DetectorConfig config = trial.config();
    EventSource source = DetectorTopology.source(config, new DetectorMetrics());
    Topology topology = new Topology();
    topology.addSource(
        "event", new ByteArrayDeserializer(), new EventDeserializer(source), trial.events());
    // The session is freed with the last task's scorer.
    OnnxModel model = OnnxModel.load(trial.detector().model());
    topology.addProcessor("score", () -> new ScoringAlone(model, config.score().batch()), "event");
    ScoreRecord.sink(topology, trial.scores(), "score");
    return StreamsRunning.start(topology, StreamsSettings.of(config, source));
  }

  @Override
  public void init(ProcessorContext<String, ScoredEvent> context) {
    super.init(context);
    FeatureSchema schema = model.manifest().schema();
    scorer = model.newScorer(batch);
    lookahead =
        new Lookahead(
            scorer,
            schema,
            new FeatureWindow(schema),
            Lookahead.Entities.NONE,
            new DetectorMetrics());
  }

  @Override
  public void process(Record<byte[], EventChunk> record) {
    event.enter(record, context().recordMetadata().orElseThrow());
    while (event.next()) {
      float score = scorer.scoreOf(lookahead.slotOf(event.batch(), event.index()));
      context()
          .forward(
              new Record<>(
                  event.entityId(),
                  ScoreRecord.of(event.entityId(), event.eventTime(), score),
                  event.timestamp()));
    }
    event.leave();
  }

  @Override
  public void close() {
    lookahead.close();
  }
}
