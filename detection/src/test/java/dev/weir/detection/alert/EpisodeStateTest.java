package dev.weir.detection.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EpisodeStateTest {

  @Test
  void anEntityWithoutIncidentTakesFourBytes() {
    assertThat(bytes(new EpisodeState())).containsExactly(1, 0, 0, 0);
  }

  @Test
  void isReadAsItWasWritten() {
    EpisodeState read = copy(full());
    assertThat(read).usingRecursiveComparison().isEqualTo(full());
  }

  @Test
  void theFullestStateFillsTheMaximum() {
    assertThat(bytes(full())).hasSize(EpisodeState.MAXIMUM_BYTES);
  }

  @Test
  void refusesAnotherVersion() {
    byte[] bytes = bytes(full());
    bytes[0] = 2;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EpisodeState.read(ByteBuffer.wrap(bytes)))
        .withMessage("version of an episode state must be 1, found 2");
  }

  @Test
  void refusesStateThatIsCutShort() {
    byte[] bytes = bytes(full());
    for (int length = 0; length < bytes.length; length++) {
      ByteBuffer cut = ByteBuffer.wrap(Arrays.copyOf(bytes, length));
      assertThatIllegalArgumentException().isThrownBy(() -> EpisodeState.read(cut));
    }
  }

  static byte[] bytes(EpisodeState state) {
    ByteBuffer buffer = ByteBuffer.allocate(EpisodeState.MAXIMUM_BYTES);
    state.write(buffer);
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  static EpisodeState copy(EpisodeState state) {
    return EpisodeState.read(ByteBuffer.wrap(bytes(state)));
  }

  private static EpisodeState full() {
    EpisodeState state = new EpisodeState();
    for (int event = 0; event < EpisodePolicy.MAXIMUM_WINDOW; event++) {
      state.recent.add(true, event, EpisodePolicy.MAXIMUM_WINDOW);
    }
    state.closedBefore = true;
    state.closedAt = 1_700_000_000_000L;
    state.open = true;
    state.firstEventTime = 1_700_000_100_000L;
    state.peakEventTime = 1_700_000_200_000L;
    state.peakScore = 7.25;
    state.peakThreshold = 0.5;
    state.peakPValue = 1e-12;
    state.eventCount = 70_000;
    state.calm = 9_999;
    return state;
  }
}
