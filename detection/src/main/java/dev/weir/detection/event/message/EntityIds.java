package dev.weir.detection.event.message;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.BadEventException.Stage;
import dev.weir.detection.event.EventSettings;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Turns the bytes of entity ids into strings, the same string for the same bytes as long as no
 * other id takes its place: a cache of {@value #SLOTS} places, two for each hash, so an entity that
 * comes again costs no allocation and a flood of new ones no memory beyond it. Not thread-safe.
 */
final class EntityIds {

  private static final int LONGEST = EventSettings.LONGEST_ENTITY_BYTES;
  private static final int SLOTS = 1 << 16;

  private final String field;
  private final byte[][] keys = new byte[SLOTS][];
  private final String[] ids = new String[SLOTS];
  private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();

  /**
   * @param field named in messages
   */
  EntityIds(String field) {
    this.field = field;
  }

  String of(byte[] bytes, int from, int length) throws BadEventException {
    int slot = hash(bytes, from, length) & SLOTS - 1;
    if (holds(slot, bytes, from, length)) {
      return ids[slot];
    }
    int neighbour = slot ^ 1;
    if (holds(neighbour, bytes, from, length)) {
      return ids[neighbour];
    }
    String id = read(bytes, from, length);
    // The one that was there moves over, so two ids of one place do not drive each other out.
    keys[neighbour] = keys[slot];
    ids[neighbour] = ids[slot];
    keys[slot] = Arrays.copyOfRange(bytes, from, from + length);
    ids[slot] = id;
    return id;
  }

  String of(long number) throws BadEventException {
    byte[] digits = Long.toString(number).getBytes(StandardCharsets.US_ASCII);
    return of(digits, 0, digits.length);
  }

  /** See {@link EventDecoder#warm}. */
  int warm(byte[] bytes) {
    if (bytes.length > LONGEST) {
      return 0;
    }
    int slot = hash(bytes, 0, bytes.length) & SLOTS - 1;
    byte[] key = keys[slot];
    return key == null || ids[slot] == null ? 0 : key.length;
  }

  BadEventException missing() {
    return bad("found none");
  }

  BadEventException wrongType(String type) {
    return bad("found a " + type);
  }

  private boolean holds(int slot, byte[] bytes, int from, int length) {
    byte[] key = keys[slot];
    return key != null && Arrays.equals(key, 0, key.length, bytes, from, from + length);
  }

  private String read(byte[] bytes, int from, int length) throws BadEventException {
    if (length > LONGEST) {
      throw bad("found %d bytes".formatted(length));
    }
    try {
      String id = utf8.decode(ByteBuffer.wrap(bytes, from, length)).toString();
      if (id.isBlank()) {
        throw missing();
      }
      return id;
    } catch (CharacterCodingException e) {
      throw bad("found bytes that are no UTF-8");
    }
  }

  private BadEventException bad(String found) {
    return new BadEventException(
        Stage.EVENT,
        "Event must have an entity in '%s' of [1, %d] bytes of text, %s"
            .formatted(field, LONGEST, found));
  }

  private static int hash(byte[] bytes, int from, int length) {
    int hash = length;
    for (int i = from; i < from + length; i++) {
      hash = hash * 31 + bytes[i];
    }
    return hash * 0x9E3779B9 >>> 12;
  }
}
