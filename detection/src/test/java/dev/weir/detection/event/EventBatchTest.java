package dev.weir.detection.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventBatchTest {

  @Test
  void keepsEventsWhileItGrows() {
    EventBatch batch = new EventBatch(2, 1);
    for (int i = 0; i < 100; i++) {
      int index = batch.add("e" + i, i, new float[] {9, i, -i}, 1);
      batch.locate(index, 1000 + i);
    }

    assertThat(batch.size()).isEqualTo(100);
    for (int i = 0; i < 100; i++) {
      assertThat(batch.entityId(i)).isEqualTo("e" + i);
      assertThat(batch.eventTime(i)).isEqualTo(i);
      assertThat(batch.sourceOffset(i)).isEqualTo(1000 + i);
      assertThat(batch.values()[batch.valuesOffset(i)]).isEqualTo(i);
      assertThat(batch.values()[batch.valuesOffset(i) + 1]).isEqualTo(-i);
    }
  }

  @Test
  void forgetsItsEventsWhenCleared() {
    EventBatch batch = new EventBatch(1, 4);
    batch.locate(batch.add("a", 1, new float[] {1}, 0), 7);
    batch.clear();
    batch.add("b", 2, new float[] {2}, 0);

    assertThat(batch.size()).isEqualTo(1);
    assertThat(batch.entityId(0)).isEqualTo("b");
    assertThat(batch.sourceOffset(0)).isEqualTo(EventBatch.UNKNOWN_OFFSET);
  }
}
