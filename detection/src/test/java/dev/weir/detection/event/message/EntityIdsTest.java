package dev.weir.detection.event.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventSettings;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EntityIdsTest {

  private final EntityIds ids = new EntityIds("pump");

  @Test
  void staysRightWhenManyIdsShareItsPlaces() throws BadEventException {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 100_000; i++) {
        String id = "entity-" + i;
        assertThat(of(id)).isEqualTo(id);
      }
    }
  }

  @Test
  void aNumberIsItsDigits() throws BadEventException {
    assertThat(ids.of(Long.MIN_VALUE)).isEqualTo("-9223372036854775808");
    assertThat(ids.of(596)).isSameAs(of("596"));
  }

  @Test
  void takesIdsUpToTheLongest() throws BadEventException {
    assertThat(of("x".repeat(EventSettings.LONGEST_ENTITY_BYTES))).hasSize(512);
    assertThatExceptionOfType(BadEventException.class)
        .isThrownBy(() -> of("x".repeat(513)))
        .withMessage(
            "Event must have an entity in 'pump' of [1, 512] bytes of text, found 513 bytes");
  }

  @Test
  void refusesBytesThatAreNoText() {
    byte[] bytes = {(byte) 0xff, (byte) 0xfe};
    assertThatExceptionOfType(BadEventException.class)
        .isThrownBy(() -> ids.of(bytes, 0, 2))
        .withMessageEndingWith("found bytes that are no UTF-8");
  }

  @Test
  void lookingForIdsBeforehandChangesNoneAndMakesNone() throws BadEventException {
    String known = of("pump-1");
    for (String id : new String[] {"pump-1", "pump-2", "", "x".repeat(1000)}) {
      ids.warm(id.getBytes(StandardCharsets.UTF_8));
    }
    ids.warm(new byte[] {(byte) 0xff});
    assertThat(of("pump-1")).isSameAs(known);
    assertThat(of("pump-2")).isEqualTo("pump-2");
  }

  private String of(String id) throws BadEventException {
    byte[] bytes = ("<" + id + ">").getBytes(StandardCharsets.UTF_8);
    return ids.of(bytes, 1, bytes.length - 2);
  }
}
