package dev.weir.streams.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detection.detector.StateSettings;
import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventBatch;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.features.FeatureWindow;
import dev.weir.detection.model.ModelManifest;
import dev.weir.detection.threshold.Judgement;
import dev.weir.detection.threshold.PspPolicy;
import dev.weir.detection.threshold.PspThreshold;
import dev.weir.streams.score.ModelFixture;
import dev.weir.streams.state.commit.Hooks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveStatesTest {

  private static final FeatureSchema SCHEMA =
      new FeatureSchema(List.of(Feature.numeric("temp"), Feature.numeric("flow")), 3);

  private final FeatureWindow window = new FeatureWindow(SCHEMA);
  private final PspThreshold threshold =
      new PspThreshold(PspPolicy.guarded().withPane(Duration.ofSeconds(1)), new TreeMap<>());
  private final StateStores stores =
      StateStores.passing(
          new StateSettings(StateSettings.Kind.MEMORY, Optional.empty(), 10, 16 << 20));
  private final MockProcessorContext<Void, Void> context = new MockProcessorContext<>();

  @BeforeEach
  void openStores() {
    // Passing stores never call the hook, so that the test can.
    for (StoreBuilder<?> builder : stores.builders()) {
      StateStore store = builder.build();
      store.init(context.getStateStoreContext(), store);
      context.addStateStore(store);
    }
  }

  @Test
  void writesEachChangedEntityOnceWhenTheHookIsCalled() {
    LiveStates states = states(10);
    for (int i = 0; i < 5; i++) {
      learn("a", i, states);
      learn("b", i, states);
    }
    assertThat(heads()).isEmpty();
    flush();
    assertThat(heads()).hasSize(2);
    List<String> before = heads();
    flush();
    assertThat(heads()).isEqualTo(before);
  }

  @Test
  void findsAgainWhatItWrote() {
    LiveStates states = states(10);
    learn("a", 1, states);
    learn("a", 1000, states);
    flush();
    EntityState before = states.of("a");

    LiveStates again = states(10);
    EntityState after = again.of("a");
    assertThat(after).isNotSameAs(before);
    assertThat(after.threshold().samplesSeen()).isEqualTo(2);
    assertThat(after.history()).isEqualTo(before.history());
    again.changed(after);
    List<String> written = heads();
    flush();
    assertThat(heads()).isEqualTo(written);
  }

  @Test
  void entityThatMustLeaveIsWrittenAtOnce() {
    LiveStates states = states(2);
    EntityState a = learn("a", 1, states);
    learn("b", 1, states);
    learn("c", 1, states);

    assertThat(heads()).hasSize(1);
    assertThatThrownBy(() -> states.changed(a)).isInstanceOf(IllegalStateException.class);
    assertThat(states.of("a").threshold().samplesSeen()).isEqualTo(1);
    flush();
    assertThat(heads()).hasSize(3);
  }

  @Test
  void tasksShareTheRoomForLiveEntities() {
    LiveCapacity capacity = new LiveCapacity(4);
    LiveStates one = states(capacity);
    for (String entity : List.of("a", "b", "c", "d")) {
      learn(entity, 1, one);
    }
    assertThat(heads()).isEmpty();

    LiveStates two = states(capacity);
    learn("e", 1, one);
    assertThat(heads()).as("a, b and c left").hasSize(3);

    two.close();
    learn("f", 1, one);
    learn("g", 1, one);
    assertThat(heads()).as("room for four again").hasSize(3);
  }

  @Test
  void forgetsWhatWasNotCommittedWhenItIsClosed() {
    LiveStates states = states(10);
    learn("a", 1, states);
    states.close();
    flush();
    assertThat(heads()).isEmpty();
    assertThat(states(10).of("a").threshold().samplesSeen()).isZero();
  }

  @Test
  void lateCloseLeavesTheHookToItsSuccessor() {
    LiveStates first = states(10);
    LiveStates second = states(10);
    first.close();
    learn("a", 1, second);
    flush();
    assertThat(heads()).hasSize(1);
  }

  @Test
  void keepsNoPanesThatNobodyCanGoBackTo() {
    AtomicLong committed = new AtomicLong(-1);
    LiveStates states = states(new LiveCapacity(10), new CommittedEvents(0, true, committed::get));
    List<Integer> kept = new ArrayList<>();
    for (long time : new long[] {1, 1001, 2001, 3001, 3002}) {
      states.at(committed.get() + 1);
      learn("a", time, states);
      flush();
      committed.incrementAndGet();
      kept.add(stored(StateStores.PANES).size());
    }
    assertThat(kept).containsExactly(1, 2, 2, 2, 1);
  }

  @Test
  void eventThatCameBeforeTheVersionsThatAreKeptIsKnown() {
    LiveStates states = states(new LiveCapacity(10), new CommittedEvents(0, true, () -> 9));
    for (int offset = 0; offset < 3; offset++) {
      states.at(offset);
      learn("a", offset, states);
      flush();
    }
    List<String> before = heads();

    LiveStates setBack = states(new LiveCapacity(10), new CommittedEvents(0, true, () -> -1));
    setBack.at(1);
    EntityState state = setBack.of("a");
    assertThat(setBack.knowsEvent(state)).isTrue();
    assertThat(state.threshold().samplesSeen()).isEqualTo(3);
    EntityState copy = setBack.copyOf(state);
    assertThat(copy.history()).isEqualTo(state.history());
    setBack.at(3);
    assertThat(setBack.knowsEvent(state)).isFalse();
    flush();
    assertThat(heads()).isEqualTo(before);

    LiveStates otherTopic = states(new LiveCapacity(10), new CommittedEvents(1, true, () -> -1));
    otherTopic.at(1);
    assertThat(otherTopic.knowsEvent(otherTopic.of("a"))).isFalse();
    assertThat(otherTopic.of("a").threshold().samplesSeen()).isEqualTo(3);
  }

  @Test
  void modelsHaveStatesOfTheirOwn() {
    EntityCodec one = new EntityCodec(manifest("1", "aa"), "pumps", window);
    Bytes key = one.key("pumpé");
    assertThat(key.get()).hasSize(EntityCodec.MODEL_BYTES + 6);
    assertThat(new EntityCodec(manifest("1", "aa"), "pumps", window).key("pumpé")).isEqualTo(key);
    assertThat(new EntityCodec(manifest("2", "aa"), "pumps", window).key("pumpé"))
        .isNotEqualTo(key);
    assertThat(new EntityCodec(manifest("1", "bb"), "pumps", window).key("pumpé"))
        .isNotEqualTo(key);
  }

  @Test
  void lookingAheadFindsWhatLivesAndChangesNothing() {
    LiveStates states = states(2);
    EntityState a = learn("a", 1, states);
    EventBatch batch = batch("a", "b", "a", "c");
    states.lookAhead(batch, 0, 4);
    assertThat(states.of(batch, 0)).isSameAs(a);
    EntityState b = states.of(batch, 1);
    assertThat(b.entityId()).isEqualTo("b");
    assertThat(states.of(batch, 2)).isSameAs(a);
    assertThat(states.of(batch, 3).entityId()).isEqualTo("c");
  }

  @Test
  void whatLeftSinceItWasFoundAheadIsReadAgain() {
    LiveStates states = states(1);
    EntityState a = learn("a", 1, states);
    EventBatch batch = batch("b", "a");
    states.lookAhead(batch, 0, 2);
    states.of(batch, 0);
    EntityState again = states.of(batch, 1);
    assertThat(a.isGone()).isTrue();
    assertThat(again).isNotSameAs(a);
    assertThat(again.threshold().samplesSeen()).isEqualTo(1);
  }

  @Test
  void refusesStateOfAnotherVersion() {
    EntityCodec codec = new EntityCodec(manifest("1", "aa"), "pumps", window);
    EntityState fresh = codec.fresh("a", codec.key("a"), 0);
    byte[] head = codec.head(fresh, fresh.version());
    head[0] = 9;
    assertThatThrownBy(() -> codec.version(head, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("State of an entity must have format 1 or 2, found 9");
  }

  private static EventBatch batch(String... entities) {
    EventBatch batch = new EventBatch(2, entities.length);
    for (String entity : entities) {
      batch.add(entity, 1, new float[2], 0);
    }
    return batch;
  }

  private LiveStates states(int capacity) {
    return states(new LiveCapacity(capacity));
  }

  private LiveStates states(LiveCapacity capacity) {
    return states(capacity, CommittedEvents.never());
  }

  private LiveStates states(LiveCapacity capacity, CommittedEvents events) {
    return new LiveStates(
        context,
        stores.hook(),
        new EntityCodec(manifest("1", "aa"), "pumps", window),
        events,
        capacity);
  }

  private EntityState learn(String entityId, long time, LiveStates states) {
    EntityState state = states.of(entityId);
    try {
      threshold.judge(state.threshold(), time, 1.5, new Judgement());
    } catch (BadEventException e) {
      throw new AssertionError(e);
    }
    window.learn(state.history(), time, new float[] {1, time}, 0);
    states.changed(state);
    return state;
  }

  private void flush() {
    Hooks.run(stores.hook(), context.taskId());
  }

  private List<String> heads() {
    return stored(StateStores.HEADS);
  }

  private List<String> stored(String name) {
    KeyValueStore<Bytes, byte[]> store = context.getStateStore(name);
    List<String> found = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
      all.forEachRemaining(entry -> found.add(entry.key + "=" + Bytes.wrap(entry.value)));
    }
    return found;
  }

  private static ModelManifest manifest(String version, String weights) {
    ModelManifest base = ModelFixture.manifest(SCHEMA);
    return new ModelManifest(
        base.id(),
        version,
        base.family(),
        base.schema(),
        base.score(),
        base.training(),
        base.seed(),
        base.libraries(),
        base.judged(),
        base.prior(),
        base.conditions(),
        weights);
  }
}
