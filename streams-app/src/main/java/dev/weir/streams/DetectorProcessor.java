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
import dev.weir.streams.event.BadEventFailure.Refused;
import dev.weir.streams.event.TopicProgress;
import dev.weir.streams.event.chunk.EventChunk;
import dev.weir.streams.event.chunk.PresentEvent;
import dev.weir.streams.score.OnnxModel;
import dev.weir.streams.score.OnnxScorer;
import dev.weir.streams.state.CommittedEvents;
import dev.weir.streams.state.EntityState;
import dev.weir.streams.state.LiveStates;
import dev.weir.streams.state.StateStores;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Takes events through the pipeline: features and score (looked up, see {@link Lookahead}),
 * threshold, alert. Every decision follows from the events of the entity and their own times.
 *
 * <p>An event is checked before the first state is changed and the states are changed before
 * anything is said of them, so a refused event leaves no trace and a failure no half-changed state.
 */
final class DetectorProcessor implements Processor<byte[], EventChunk, String, SpecificRecord> {

  private final DetectorConfig config;
  private final OnnxModel model;
  private final StateStores stores;
  private final DetectorMetrics metrics;
  private final TopicProgress progress;
  private final IntConsumer turn;
  private final ThreadLocal<PromptCommits.Spacing> spacing;

  private final FeatureSchema schema;
  private final FeatureWindow window;
  private final Smoothing smoothing;
  private final PspThreshold threshold;
  private final Episodes episodes;
  private final Alerts alerts;
  private final Explanations explanations;
  private final boolean isKeyed;
  private final boolean tellsScores;
  private final Judgement judgement = new Judgement();
  private final PresentEvent event = new PresentEvent();

  private ProcessorContext<String, SpecificRecord> context;
  private OnnxScorer scorer;
  private Lookahead lookahead;
  private LiveStates states;
  private PromptCommits commits;

  /**
   * @param turn is told the index of each event in its batch, before anything comes of it
   * @param spacing of commits asked for, by stream thread
   */
  DetectorProcessor(
      DetectorConfig config,
      OnnxModel model,
      StateStores stores,
      DetectorMetrics metrics,
      TopicProgress progress,
      IntConsumer turn,
      ThreadLocal<PromptCommits.Spacing> spacing) {
    this.config = config;
    this.model = model;
    this.stores = stores;
    this.metrics = metrics;
    this.progress = progress;
    this.turn = turn;
    this.spacing = spacing;
    this.schema = model.manifest().schema();
    this.window = new FeatureWindow(schema);
    this.smoothing = config.score().smoothing();
    this.threshold = new PspThreshold(config.threshold(), model.manifest().prior());
    this.episodes = new Episodes(config.alert());
    this.alerts = new Alerts(config.name(), model.manifest());
    this.explanations = new Explanations(schema);
    // Nobody keyed the events of a replay.
    this.isKeyed = stores.areLasting() && config.events().entity().isPresent();
    this.tellsScores = config.topics().scores().isPresent();
  }

  /** Called again, without a close, after a task was found corrupted: begins anew. */
  @Override
  public void init(ProcessorContext<String, SpecificRecord> processorContext) {
    close();
    context = processorContext;
    states = stores.live(context, model.manifest(), config.name(), window, committed());
    scorer = model.newScorer(config.score().judged(), config.score().batch());
    lookahead = new Lookahead(scorer, schema, window, entities(), metrics);
    commits = new PromptCommits(context, spacing.get());
  }

  /** Takes the events of a chunk through, one by one; those refused become dead letters. */
  @Override
  public void process(Record<byte[], EventChunk> record) {
    List<Refused> refused = new ArrayList<>(0);
    event.enter(record, metadata());
    try {
      while (event.next()) {
        turn.accept(event.index());
        process(refused);
      }
    } finally {
      metrics.addEvents(event.count(), event.count() - refused.size());
      event.leave();
    }
    commits.ask();
    if (!refused.isEmpty()) {
      throw new BadEventFailure(refused);
    }
  }

  private void process(List<Refused> refused) {
    try {
      process();
    } catch (BadEventException e) {
      lookahead.refused();
      refused.add(new Refused(event.message(), e));
    }
  }

  private void process() throws BadEventException {
    if (isKeyed && !event.hasEntityAsKey()) {
      metrics.addForeignKey();
    }
    if (stores.areLasting()) {
      states.at(event.offset());
    }
    int slot = lookahead.slotOf(event.batch(), event.index());
    EntityState state = states.of(event.batch(), event.index());
    boolean comesAgain = states.knowsEvent(state);
    float score = judge(slot, comesAgain ? states.copyOf(state) : state);
    Transition transition = comesAgain ? notLearnt() : learn(score, state);
    count();
    if (transition != Transition.NONE) {
      alert(slot, state, transition);
    }
    if (tellsScores) {
      forward(
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
  private float judge(int slot, EntityState state) throws BadEventException {
    float score = smoothing.smooth(state.score(), scored(slot));
    threshold.judge(state.threshold(), event.eventTime(), score, judgement);
    return score;
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

  private Transition learn(float score, EntityState state) {
    window.learn(state.history(), event.eventTime(), event.batch().values(), event.valuesOffset());
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
    metrics.addVerdict(
        judgement.verdict() == Verdict.WARMING_UP,
        judgement.anomalous(),
        judgement.late(),
        judgement.tooLate());
  }

  private void alert(int slot, EntityState state, Transition transition) {
    AlertKind kind = Alerts.kind(transition);
    forward(
        alerts.of(
            transition,
            event.entityId(),
            event.eventTime(),
            state.episode(),
            judgement,
            kind == AlertKind.CLOSE ? List.of() : contributions(slot),
            source()),
        DetectorTopology.ALERT);
    metrics.addAlert(kind);
    commits.alerted(event.timestamp());
  }

  private List<Contribution> contributions(int slot) {
    if (!scorer.explain(slot)) {
      return List.of();
    }
    return explanations.of(this::observed, scorer::featureErrorOf, scorer::expected);
  }

  /** What the event carries, missing where it does; what was made of that from the input. */
  private float observed(int feature) {
    EventBatch batch = event.batch();
    return feature < batch.width()
        ? batch.values()[event.valuesOffset() + feature]
        : scorer.observed(feature);
  }

  private SourceReference source() {
    return SourceReference.newBuilder()
        .setTopic(event.topic())
        .setPartition(event.partition())
        .setOffset(event.offset())
        .build();
  }

  private RecordMetadata metadata() {
    return context
        .recordMetadata()
        .orElseThrow(() -> new IllegalStateException("Event must come from a topic"));
  }

  private void forward(SpecificRecord value, String child) {
    context.forward(new Record<>(event.entityId(), value, event.timestamp()), child);
  }
}
