package dev.weir.streams.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * An instance that was cut off, taken for dead, and under at-least-once sends its last states when
 * it is back: into the changelog, behind those of the one that took over.
 */
class ZombieTest {

  private static final int SEEDS = 100;
  private static final int CAPACITY = 100;

  /** Events among which each entity has several, and closes panes. */
  private static final int ALL_ENTITIES = 100;

  @Test
  void whatItSendsIsGoneWhenEachEntityWasCommittedTwiceAndAPaneClosed() {
    for (int seed = 0; seed < SEEDS; seed++) {
      RestartedTask task = cutOffAndBack(seed);
      learnAndCommit(task, 2);
      task.crash(new Random(seed));
      learnAndCommit(task, 1);

      RestartedTask undisturbed = undisturbed(task);
      assertThat(task.told()).as("seed %d", seed).isEqualTo(undisturbed.told());
      assertThat(task.heads()).as("seed %d", seed).isEqualTo(undisturbed.heads());
      assertThat(task.panes()).as("seed %d", seed).isEqualTo(undisturbed.panes());
    }
  }

  @Test
  void whatItSendsCountsWhereItIsRestoredBefore() {
    int differ = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      RestartedTask task = cutOffAndBack(seed);
      task.crash(new Random(seed));
      learnAndCommit(task, 1);

      differ += task.told().equals(undisturbed(task).told()) ? 0 : 1;
    }
    assertThat(differ).isPositive();
  }

  /** A task that has committed since it took over from one that is now back. */
  private static RestartedTask cutOffAndBack(int seed) {
    Random random = new Random(seed);
    RestartedTask task = new RestartedTask(random.nextLong(), CAPACITY);
    learnAndCommit(task, 2);
    task.learnUntil(task.next() + 1 + random.nextInt(30));
    Runnable comesBack = task.cutOff();
    learnAndCommit(task, 1 + random.nextInt(2));
    comesBack.run();
    task.keepAll();
    return task;
  }

  private static void learnAndCommit(RestartedTask task, int times) {
    for (int i = 0; i < times; i++) {
      task.learnUntil(task.next() + ALL_ENTITIES);
      task.commit();
    }
  }

  private static RestartedTask undisturbed(RestartedTask task) {
    RestartedTask undisturbed = new RestartedTask(task.seed(), CAPACITY);
    undisturbed.learnUntil(task.next());
    undisturbed.flush();
    return undisturbed;
  }
}
