package dev.weir.streams.state;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.features.FeatureWindow;
import dev.weir.detection.threshold.Judgement;
import dev.weir.detection.threshold.PspPolicy;
import dev.weir.detection.threshold.PspThreshold;
import dev.weir.streams.score.ModelFixture;
import dev.weir.streams.state.commit.CommitHook;
import dev.weir.streams.state.commit.Hooks;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.MockProcessorContext;

/**
 * A task that learns made-up events in their order, commits, crashes and begins again behind what
 * was committed, with what its changelogs kept.
 */
final class RestartedTask {

  private static final FeatureSchema SCHEMA =
      new FeatureSchema(List.of(Feature.numeric("temp"), Feature.numeric("flow")), 3);
  private static final int ENTITIES = 6;
  private static final int TOPIC = 7;

  private final long seed;
  private final int capacity;
  private final FeatureWindow window = new FeatureWindow(SCHEMA);
  private final PspThreshold threshold =
      new PspThreshold(PspPolicy.guarded().withPane(Duration.ofSeconds(1)), new TreeMap<>());
  private final Judgement judgement = new Judgement();
  private final Map<Long, String> told = new HashMap<>();
  private Changelog heads = new Changelog(StateStores.HEADS);
  private Changelog panes = new Changelog(StateStores.PANES);
  private CommitHook hook;
  private MockProcessorContext<Void, Void> context;
  private LiveStates states;
  private long next;
  private long committed = Version.NONE;
  private long heard = Version.NONE;

  RestartedTask(long seed, int capacity) {
    this.seed = seed;
    this.capacity = capacity;
    begin();
  }

  long seed() {
    return seed;
  }

  long next() {
    return next;
  }

  void learnUntil(long end) {
    for (; next < end; next++) {
      learn(next);
    }
  }

  /** Writes, as before a commit. */
  void flush() {
    Hooks.run(hook, context.taskId());
  }

  void commit() {
    write();
    heard = committed;
  }

  /** Commits, and ends before it hears of it. */
  void commitUnheard() {
    write();
    begin();
  }

  private void write() {
    flush();
    committed = next - 1;
    keepAll();
  }

  /** What the changelogs have outlives a crash. */
  void keepAll() {
    heads.keepAll();
    panes.keepAll();
  }

  /** Ends; the changelogs keep what was committed and some of what came behind. */
  void crash(Random random) {
    heads = heads.cutBehindKept(random);
    panes = panes.cutBehindKept(random);
    next = committed + 1;
    begin();
  }

  /**
   * Another takes its place behind what was committed, since it is cut off; it would write.
   *
   * @return what it does when it is back
   */
  Runnable cutOff() {
    flush();
    List<KeyValue<Bytes, byte[]>> lateHeads = heads.behindKept();
    List<KeyValue<Bytes, byte[]>> latePanes = panes.behindKept();
    heads = heads.cutAtKept();
    panes = panes.cutAtKept();
    next = committed + 1;
    begin();
    return () -> {
      heads.add(lateHeads);
      panes.add(latePanes);
    };
  }

  /** What was said of each event the last time it was judged. */
  Map<Long, String> told() {
    return told;
  }

  Map<Bytes, Bytes> heads() {
    return newest().in(StateStores.HEADS);
  }

  Map<Bytes, Bytes> panes() {
    return newest().in(StateStores.PANES);
  }

  private NewestStates newest() {
    return NewestStates.of(heads.entries(), panes.entries());
  }

  private void begin() {
    hook = new CommitHook(StateStores.COMMIT);
    context = new MockProcessorContext<>();
    context.addStateStore(heads.store());
    context.addStateStore(panes.store());
    context.addStateStore(new Changelog(StateStores.COMMIT).store());
    heard = Version.NONE;
    states =
        new LiveStates(
            context,
            hook,
            new EntityCodec(ModelFixture.manifest(SCHEMA), "pumps", window),
            new CommittedEvents(TOPIC, true, () -> heard),
            new LiveCapacity(capacity));
  }

  private void learn(long offset) {
    Random random = new Random(seed + offset);
    random.nextInt();
    String entity = "e" + random.nextInt(ENTITIES);
    long late = random.nextInt(8) == 0 ? random.nextInt(3_000) : 0;
    long time = 1_000_000 + offset * 100 - late;
    states.at(offset);
    EntityState state = states.of(entity);
    try {
      threshold.judge(state.threshold(), time, random.nextDouble(), judgement);
    } catch (BadEventException e) {
      throw new AssertionError(e);
    }
    told.put(offset, judgement.threshold() + " " + judgement.pValue() + " " + state.history());
    window.learn(state.history(), time, new float[] {random.nextFloat(), offset}, 0);
    states.changed(state);
  }
}
