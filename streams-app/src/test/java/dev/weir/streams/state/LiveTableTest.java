package dev.weir.streams.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.features.FeatureWindow;
import dev.weir.streams.score.ModelFixture;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveTableTest {

  private static final FeatureSchema SCHEMA = new FeatureSchema(List.of(Feature.numeric("a")), 1);

  private final EntityCodec codec =
      new EntityCodec(ModelFixture.manifest(SCHEMA), "pumps", new FeatureWindow(SCHEMA));
  private final LiveTable table = new LiveTable();

  /** Names of which many have the same hash: "Aa" and "BB" have. */
  @ParameterizedTest
  @ValueSource(ints = {3, 11, 4_000})
  void findsWhatAMapFinds(int entities) {
    Map<String, EntityState> expected = new HashMap<>();
    Random random = new Random(entities);
    for (int step = 0; step < 20_000; step++) {
      String id = id(random.nextInt(entities));
      EntityState state = expected.remove(id);
      if (state == null) {
        state = state(id);
        expected.put(id, state);
        table.add(state);
      } else {
        table.remove(state);
      }
      String other = id(random.nextInt(entities));
      assertThat(table.get(other)).isSameAs(expected.get(other));
      assertThat(table.size()).isEqualTo(expected.size());
    }
    for (int i = 0; i < entities; i++) {
      assertThat(table.get(id(i))).isSameAs(expected.get(id(i)));
    }
  }

  @Test
  void isEmptyOnceCleared() {
    table.add(state("a"));
    table.clear();
    assertThat(table.size()).isZero();
    assertThat(table.get("a")).isNull();
  }

  private EntityState state(String id) {
    return codec.fresh(id, codec.key(id), 0);
  }

  private static String id(int number) {
    StringBuilder id = new StringBuilder();
    for (int rest = number; rest > 0; rest >>= 1) {
      id.append((rest & 1) == 0 ? "Aa" : "BB");
    }
    return id + "-";
  }
}
