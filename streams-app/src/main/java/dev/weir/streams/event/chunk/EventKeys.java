package dev.weir.streams.event.chunk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Compares the key of a record with the entity its event is about. */
final class EventKeys {

  private EventKeys() {}

  /** Whether the key is the entity id in UTF-8. Allocates nothing for ids in ASCII. */
  static boolean isEntity(byte[] key, String entityId) {
    if (key == null || key.length < entityId.length()) {
      return false;
    }
    for (int i = 0; i < entityId.length(); i++) {
      char character = entityId.charAt(i);
      if (character >= 0x80) {
        return Arrays.equals(key, entityId.getBytes(StandardCharsets.UTF_8));
      }
      if (key[i] != character) {
        return false;
      }
    }
    return key.length == entityId.length();
  }
}
