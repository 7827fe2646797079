package dev.weir.detection.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PspStateTest {

  private static final PspPolicy MINUTES = PspPolicy.guarded().withPane(Duration.ofMinutes(1));

  static LongStream seeds() {
    return LongStream.range(0, 12);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anEntityRestoredAtAnyPointGoesOnAsIfNothingHadHappened(long seed) {
    Random random = new Random(seed);
    JudgedEntity undisturbed = new JudgedEntity(MINUTES);
    JudgedEntity restored = new JudgedEntity(MINUTES);
    long time = 0;
    for (int event = 0; event < 4000; event++) {
      time += step(random);
      long eventTime = time - (random.nextInt(20) == 0 ? random.nextInt(3_600_000) : 0);
      double score = Math.exp(random.nextGaussian());
      undisturbed.judge(eventTime, score);
      restored.judge(eventTime, score);
      if (random.nextInt(40) == 0) {
        byte[] before = restored.bytes();
        restored.restore();
        assertThat(restored.bytes()).as("seed %d, event %d", seed, event).isEqualTo(before);
      }
      assertThat(decision(restored.judgement))
          .as("seed %d, event %d", seed, event)
          .isEqualTo(decision(undisturbed.judgement));
    }
    assertThat(restored.bytes()).as("seed %d", seed).isEqualTo(undisturbed.bytes());
  }

  private static List<Object> decision(Judgement judgement) {
    return List.of(
        judgement.verdict(),
        judgement.threshold(),
        judgement.pValue(),
        judgement.quiet(),
        judgement.highest(),
        judgement.onTime(),
        judgement.accepting(),
        judgement.extrapolating());
  }

  /** A second as a rule; now and then a gap, and now and then a clock far ahead. */
  private static long step(Random random) {
    return switch (random.nextInt(500)) {
      case 0 -> 3_600_000L * random.nextInt(50);
      case 1 -> 300_000;
      default -> 1000;
    };
  }

  @ParameterizedTest
  @CsvSource({
    "24, 60, 0.5",
    "24, 7200, 0.5",
    "24, 7200, 3",
    "24, 200000, 1.5",
    "28, 7200, 3",
    "64, 7200, 2",
    "2, 200000, 3"
  })
  void neverTakesMoreThanFourKilobytes(int panes, int eventsPerPane, double sigma) {
    PspPolicy policy = MINUTES.withPanes(panes);
    JudgedEntity entity = new JudgedEntity(policy);
    LogNormal scores = new LogNormal(11, 0.05, sigma);
    int largest = 0;
    for (int pane = 0; pane < panes + 2; pane++) {
      for (int event = 0; event < eventsPerPane; event++) {
        entity.judge(pane * 60_000L + event * 60_000L / eventsPerPane, scores.next());
      }
      largest = Math.max(largest, entity.bytes().length);
    }
    assertThat(largest).isLessThanOrEqualTo(4096);
  }

  @Test
  void staysWithinBoundsWhenMorePanesAreAskedForLater() {
    JudgedEntity few = new JudgedEntity(MINUTES);
    JudgedEntity many = new JudgedEntity(MINUTES.withPanes(64));
    many.state = few.state;
    LogNormal scores = new LogNormal(12, 0.05, 1);
    for (int event = 0; event < 24 * 20_000; event++) {
      few.judge(event * 3L, scores.next());
    }
    assertThat(few.bytes()).hasSizeGreaterThan(2000);
    for (int event = 24 * 20_000; event < 60 * 20_000; event++) {
      many.judge(event * 3L, scores.next());
    }
    assertThat(many.bytes()).hasSizeLessThanOrEqualTo(4096);
  }

  @Test
  void panesAreReportedAsChangedWhenAPaneIsClosedOrALateEventLearned() {
    JudgedEntity entity = new JudgedEntity(MINUTES);
    entity.judge(0, 1);
    entity.bytes();
    entity.judge(1000, 1);
    assertThat(entity.state.panesChanged()).isFalse();
    entity.judge(60_000, 1);
    assertThat(entity.state.panesChanged()).isTrue();
    entity.bytes();
    entity.judge(61_000, 1);
    assertThat(entity.state.panesChanged()).isFalse();
    entity.judge(59_000, 1);
    assertThat(entity.state.panesChanged()).isTrue();
  }

  @Test
  void readsAHeadWithoutPanes() {
    JudgedEntity entity = new JudgedEntity(MINUTES);
    entity.judge(0, 1);
    ByteBuffer head = ByteBuffer.allocate(PspState.MAXIMUM_HEAD_BYTES);
    entity.state.writeHead(head);
    assertThat(PspState.read(head.flip(), null).samplesSeen()).isEqualTo(1);
    assertThat(head.hasRemaining()).isFalse();
  }

  @Test
  void panesThatAreReadWhenTheyAreNeededDecideTheSame() {
    JudgedEntity entity = new JudgedEntity(MINUTES);
    StoredEntity stored = new StoredEntity(MINUTES);
    LogNormal scores = new LogNormal(4, 0.05, 0.5);
    for (int event = 0; event < 5000; event++) {
      double score = scores.next();
      long time = event % 971 == 970 ? event * 1000L - 70_000 : event * 1000L;
      entity.judge(time, score);
      stored.judge(time, score);
    }
    assertThat(stored.bytes()).isEqualTo(entity.bytes());
    assertThat(stored.panesRead()).as("one pane in 60 events").isBetween(1, 200);
  }

  @Test
  void damagedPanesAreRefusedWhereTheyAreNeeded() {
    PspState state = filled().state;
    ByteBuffer head = ByteBuffer.allocate(PspState.MAXIMUM_HEAD_BYTES);
    state.writeHead(head);
    PspState read = PspState.readHead(head.flip(), () -> ByteBuffer.wrap(new byte[] {1, 0}));

    assertThatThrownBy(() -> read.writePanes(ByteBuffer.allocate(100)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be complete");
  }

  @Test
  void refusesAnotherVersion() {
    byte[] bytes = filled().bytes();
    bytes[0] = 9;
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("version of a threshold state's head must be 2, found 9");
  }

  @Test
  void readsAHeadOfTheFirstVersion() {
    JudgedEntity entity = filled();
    byte[] now = entity.bytes();
    ByteBuffer first = ByteBuffer.allocate(now.length - Short.BYTES - Double.BYTES);
    first.put((byte) 1).put(now, 1, 31).put(now, 42, now.length - 42).flip();
    PspState state = PspState.read(first, first);
    assertThat(state.snapshot.highest()).isEqualTo(entity.state.closed.highest());
    entity.state = state;
    assertThat(entity.bytes()).isEqualTo(now);
  }

  @Test
  void refusesStateThatIsCutShort() {
    byte[] bytes = filled().bytes();
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> read(cut))
          .as("first %d bytes", length)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void damagedStateIsRefusedOrReadButNeverAnotherFailure() {
    byte[] bytes = filled().bytes();
    Random random = new Random(3);
    for (int round = 0; round < 20_000; round++) {
      byte[] damaged = bytes.clone();
      damaged[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      try {
        read(damaged);
      } catch (IllegalArgumentException refused) {
        assertThat(refused).hasMessageContaining("must be");
      }
    }
  }

  private static JudgedEntity filled() {
    JudgedEntity entity = new JudgedEntity(MINUTES);
    LogNormal scores = new LogNormal(2, 0.05, 0.5);
    for (int event = 0; event < 400; event++) {
      entity.judge(event * 1000L, scores.next());
    }
    return entity;
  }

  private static void read(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    PspState.read(buffer, buffer);
  }
}
