package dev.weir.streams.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** State that a crash left ahead of the committed offset, as at-least-once can leave it. */
class CutCommitTest {

  private static final int EVENTS = 300;
  private static final int SEEDS = 60;

  /**
   * Each store's changelog keeps what was written up to some point of its own, at least what the
   * last commit wrote; entities come and go meanwhile, panes close and late events change them.
   */
  @ParameterizedTest
  @ValueSource(ints = {3, 100})
  void whateverACrashLeavesOfACommitEachEventIsLearntOnce(int capacity) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      RestartedTask task = new RestartedTask(random.nextLong(), capacity);
      RestartedTask undisturbed = new RestartedTask(task.seed(), capacity);
      undisturbed.learnUntil(EVENTS);
      while (task.next() < EVENTS) {
        task.learnUntil(Math.min(EVENTS, task.next() + 1 + random.nextInt(20)));
        switch (random.nextInt(4)) {
          case 0 -> task.crash(random);
          case 1 -> task.flush();
          case 2 -> task.commitUnheard();
          default -> task.commit();
        }
      }
      task.flush();
      undisturbed.flush();
      assertThat(task.told()).as("seed %d", seed).isEqualTo(undisturbed.told());
      assertThat(task.heads()).as("seed %d", seed).isEqualTo(undisturbed.heads());
      assertThat(task.panes()).as("seed %d", seed).isEqualTo(undisturbed.panes()).isNotEmpty();
    }
  }
}
