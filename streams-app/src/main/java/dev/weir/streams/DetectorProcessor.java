package dev.weir.streams;

import dev.weir.detection.alert.Episodes;
import dev.weir.detection.alert.Transition;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventBatch;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.features.FeatureWindow;
import dev.weir.detection.features.RowHistory;
import dev.weir.detection.score.Smoothing;
import dev.weir.detection.threshold.Judgement;
import dev.weir.detection.threshold.PspThreshold;
import dev.weir.detection.threshold.Verdict;
import dev.weir.schemas.AlertKind;
import dev.weir.schemas.Contribution;
import dev.weir.schemas.SourceReference;
import dev.weir.streams.alert.Alerts;
import dev.weir.streams.alert.Explanations;
import dev.weir.streams.alert.Scores;
import dev.weir.streams.event.BadEventFailure;
import dev.weir.streams.event.BatchReference;
import dev.weir.streams.event.TopicProgress;
import dev.weir.streams.score.OnnxModel;
import dev.weir.streams.score.OnnxScorer;
import dev.weir.streams.state.CommittedEvents;
import dev.weir.streams.state.EntityState;
import dev.weir.streams.state.LiveStates;
import dev.weir.streams.state.StateStores;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Takes one event through the pipeline: features and score (looked up, see {@link Lookahead}),
 * threshold, alert. Every decision follows from the events of the entity and their own times.
 *
 * <p>An event is checked before the first state is changed and the states are changed before
 * anything is said of them, so a refused event leaves no trace and a failure no half-changed state.
 */
final class DetectorProcessor implements Processor<byte[], BatchReference, String, SpecificRecord> {

  private final DetectorConfig config;
  private final OnnxModel model;
  private final StateStores stores;
  private final DetectorMetrics metrics;
  private final TopicProgress progress;

  private final FeatureSchema schema;
  private final FeatureWindow window;
  private final Smoothing smoothing;
  private final PspThreshold threshold;
  private final Episodes episodes;
  private final Alerts alerts;
  private final Explanations explanations;
  private final Judgement judgement = new Judgement();

  private ProcessorContext<String, SpecificRecord> context;
  private OnnxScorer scorer;
  private Lookahead lookahead;
  private LiveStates states;

  DetectorProcessor(
      DetectorConfig config,
      OnnxModel model,
      StateStores stores,
      DetectorMetrics metrics,
      TopicProgress progress) {
    this.config = config;
    this.model = model;
    this.stores = stores;
    this.metrics = metrics;
    this.progress = progress;
    this.schema = model.manifest().schema();
    this.window = new FeatureWindow(schema);
    this.smoothing = config.score().smoothing();
    this.threshold = new PspThreshold(config.threshold(), model.manifest().prior());
    this.episodes = new Episodes(config.alert());
    this.alerts = new Alerts(config.name(), model.manifest());
    this.explanations = new Explanations(schema);
  }

  /** Called again, without a close, after a task was found corrupted: begins anew. */
  @Override
  public void init(ProcessorContext<String, SpecificRecord> processorContext) {
    close();
    context = processorContext;
    states = stores.live(context, model.manifest(), window, committed());
    scorer = model.newScorer(config.score().judged(), config.score().batch());
    lookahead = new Lookahead(scorer, schema, window, entities(), metrics);
  }

  @Override
  public void process(Record<byte[], BatchReference> record) {
    BatchReference event = record.value();
    metrics.addEvent();
    if (config.events().entity().isPresent()
        && !EventKeys.isEntity(record.key(), event.entityId())) {
      metrics.addForeignKey();
    }
    if (stores.areLasting()) {
      states.at(metadata().offset());
    }
    int slot = lookahead.slotOf(event);
    EntityState state = states.of(event.batch(), event.index());
    boolean comesAgain = states.knowsEvent(state);
    float score = judge(event, slot, comesAgain ? states.copyOf(state) : state);
    Transition transition = comesAgain ? notLearnt() : learn(event, score, state);
    count();
    if (transition != Transition.NONE) {
      alert(record, slot, state, transition);
    }
    if (config.topics().scores().isPresent()) {
      forward(
          record,
          Scores.of(event.entityId(), event.eventTime(), score, judgement),
          DetectorTopology.SCORES);
    }
  }

  @Override
  public void close() {
    if (states != null) {
      states.close();
      lookahead.close();
      states = null;
    }
  }

  private Lookahead.Entities entities() {
    return new Lookahead.Entities() {
      @Override
      public void come(EventBatch batch, int from, int to) {
        states.lookAhead(batch, from, to);
      }

      @Override
      public RowHistory history(EventBatch batch, int index) {
        return states.of(batch, index).history();
      }
    };
  }

  private CommittedEvents committed() {
    if (!stores.areLasting()) {
      return CommittedEvents.never();
    }
    Object guarantee = context.appConfigs().get(StreamsConfig.PROCESSING_GUARANTEE_CONFIG);
    int partition = context.taskId().partition();
    return new CommittedEvents(
        progress.topic(),
        StreamsConfig.AT_LEAST_ONCE.equals(guarantee),
        () -> progress.lastCommitted(partition));
  }

  /** Returns the score that was judged: the model's, smoothed. */
  private float judge(BatchReference event, int slot, EntityState state) {
    try {
      float modelScore = scored(slot);
      float score = smoothing.smooth(state.score(), modelScore);
      threshold.judge(state.threshold(), event.eventTime(), score, judgement);
      return score;
    } catch (BadEventException e) {
      lookahead.refused();
      throw new BadEventFailure(e);
    }
  }

  private float scored(int slot) throws BadEventException {
    String refusal = scorer.refusalOf(slot);
    if (refusal != null) {
      throw new BadEventException(
          BadEventException.Stage.SCORE,
          "Event must be one that the model can score, found: " + refusal);
    }
    float score = scorer.scoreOf(slot);
    if (!OnnxScorer.isScore(score)) {
      throw new BadEventException(
          BadEventException.Stage.SCORE, "Score must be in [0, ∞), found " + score);
    }
    return score;
  }

  private Transition learn(BatchReference event, float score, EntityState state) {
    int offset = event.batch().valuesOffset(event.index());
    window.learn(state.history(), event.eventTime(), event.batch().values(), offset);
    if (!judgement.late() && !judgement.ahead()) {
      smoothing.learn(state.score(), score);
    }
    Transition transition = episodes.advance(state.episode(), event.eventTime(), score, judgement);
    states.changed(state);
    return transition;
  }

  /** Of an event that was learnt before: it is told again, and its entity stays as it is. */
  private Transition notLearnt() {
    lookahead.refused();
    return Transition.NONE;
  }

  private void count() {
    metrics.addScored(
        judgement.verdict() == Verdict.WARMING_UP,
        judgement.anomalous(),
        judgement.late(),
        judgement.tooLate());
  }

  private void alert(
      Record<byte[], BatchReference> record, int slot, EntityState state, Transition transition) {
    BatchReference event = record.value();
    AlertKind kind = Alerts.kind(transition);
    List<Contribution> contributions =
        kind == AlertKind.CLOSE ? List.of() : contributions(event, slot);
    forward(
        record,
        alerts.of(
            transition,
            event.entityId(),
            event.eventTime(),
            state.episode(),
            judgement,
            contributions,
            source(event)),
        DetectorTopology.ALERT);
    metrics.addAlert(kind);
  }

  private List<Contribution> contributions(BatchReference event, int slot) {
    if (!scorer.explain(slot)) {
      return List.of();
    }
    return explanations.of(
        feature -> observed(event, feature), scorer::featureErrorOf, scorer::expected);
  }

  /** What the event carries, missing where it does; what was made of that from the input. */
  private float observed(BatchReference event, int feature) {
    EventBatch batch = event.batch();
    return feature < batch.width()
        ? batch.values()[batch.valuesOffset(event.index()) + feature]
        : scorer.observed(feature);
  }

  private SourceReference source(BatchReference event) {
    RecordMetadata metadata = metadata();
    long offset = event.batch().sourceOffset(event.index());
    int partition = event.batch().sourcePartition(event.index());
    return SourceReference.newBuilder()
        .setTopic(metadata.topic())
        .setPartition(partition == EventBatch.UNKNOWN_PARTITION ? metadata.partition() : partition)
        .setOffset(offset == EventBatch.UNKNOWN_OFFSET ? metadata.offset() : offset)
        .build();
  }

  private RecordMetadata metadata() {
    return context
        .recordMetadata()
        .orElseThrow(() -> new IllegalStateException("Event must come from a topic"));
  }

  private void forward(Record<byte[], BatchReference> record, SpecificRecord value, String child) {
    context.forward(new Record<>(record.value().entityId(), value, record.timestamp()), child);
  }
}
