package dev.weir.streams.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.schemas.Judgement;
import dev.weir.schemas.ScoredEvent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoreSerializerTest {

  private final ScoreSerializer serializer = new ScoreSerializer();

  @Test
  void writesWhatAvroWrites() throws IOException {
    Random random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      ScoredEvent event = event(random);
      assertThat(serializer.serialize("scores", event)).isEqualTo(byAvro(event));
    }
  }

  @Test
  void writesNothingOfNothing() {
    assertThat(serializer.serialize("scores", null)).isNull();
  }

  private static ScoredEvent event(Random random) {
    boolean warmingUp = random.nextInt(4) == 0;
    return new ScoredEvent(
        "pümp-" + "x".repeat(random.nextInt(100)),
        Instant.ofEpochMilli(random.nextLong(1L << (1 + random.nextInt(50)))),
        random.nextFloat(),
        warmingUp ? null : random.nextDouble(),
        warmingUp ? null : random.nextDouble(),
        Judgement.values()[random.nextInt(Judgement.values().length)]);
  }

  private static byte[] byAvro(ScoredEvent event) throws IOException {
    ByteBuffer encoded = ScoredEvent.getEncoder().encode(event);
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    return bytes;
  }
}
