package dev.weir.trainer.torch.family.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.trainer.distance.Memory;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClustersTest {

  @Test
  void findsGroupsThatLieApart() {
    Random random = new Random(3);
    float[] positions = new float[300];
    float[] rows = new float[600];
    for (int i = 0; i < positions.length; i++) {
      int group = random.nextInt(3);
      positions[i] = 10 * group + (float) (0.1 * random.nextGaussian());
      rows[2 * i] = group;
      rows[2 * i + 1] = -group;
    }
    Memory means = Clusters.of(new Memory(300, positions, rows), 3).means();
    float[] sorted = means.positions().clone();
    Arrays.sort(sorted);

    assertThat(sorted).containsExactly(new float[] {0, 10, 20}, within(0.1f));
    for (int i = 0; i < 3; i++) {
      assertThat(means.rows()[2 * i]).isCloseTo(means.positions()[i] / 10, within(0.01f));
      assertThat(means.rows()[2 * i + 1]).isEqualTo(-means.rows()[2 * i]);
    }
  }

  @Test
  void thereAreNoMoreGroupsThanDifferentEntries() {
    float[] positions = {1, 1, 2, 2, 1};
    Memory means = Clusters.of(new Memory(5, positions, positions.clone()), 4).means();
    float[] sorted = means.positions().clone();
    Arrays.sort(sorted);

    assertThat(sorted).containsExactly(1, 2);
  }
}
