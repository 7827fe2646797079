package dev.weir.streams.state;

import java.util.Arrays;

/**
 * The live entities by their ids: open addressing, at most half full, with the hashes in an array
 * of their own. Looking an entity up reads one place of two small arrays that stay in the
 * processor's cache, and of the entity itself only what is read next anyway. 16 bytes an entity.
 * Not thread-safe.
 */
final class LiveTable {

  private static final int FIRST_PLACES = 1 << 10;

  /** 2³² divided by the golden ratio: spreads hashes that differ in their lowest bits only. */
  private static final int SPREAD = 0x9E3779B9;

  private int[] hashes = new int[FIRST_PLACES];
  private EntityState[] states = new EntityState[FIRST_PLACES];
  private int size;

  int size() {
    return size;
  }

  /** Null where there is none of this id. */
  EntityState get(String entityId) {
    return get(entityId, entityId.hashCode());
  }

  /**
   * The same where the hash is at hand.
   *
   * @param hash {@code entityId.hashCode()}
   */
  EntityState get(String entityId, int hash) {
    int place = home(hash);
    for (EntityState state = states[place]; state != null; state = states[place]) {
      if (hashes[place] == hash && state.entityId().equals(entityId)) {
        return state;
      }
      place = next(place);
    }
    return null;
  }

  /** Adds an entity that is not here. */
  void add(EntityState state) {
    if (2 * (size + 1) > states.length) {
      grow();
    }
    put(state, state.entityId().hashCode());
    size++;
  }

  /** Takes out an entity that is here; those behind it move up, so that no gap hides them. */
  void remove(EntityState state) {
    int gap = home(state.entityId().hashCode());
    while (states[gap] != state) {
      gap = next(gap);
    }
    for (int place = next(gap); states[place] != null; place = next(place)) {
      if (distance(home(hashes[place]), place) >= distance(gap, place)) {
        hashes[gap] = hashes[place];
        states[gap] = states[place];
        gap = place;
      }
    }
    states[gap] = null;
    size--;
  }

  void clear() {
    Arrays.fill(states, null);
    size = 0;
  }

  private void put(EntityState state, int hash) {
    int place = home(hash);
    while (states[place] != null) {
      place = next(place);
    }
    hashes[place] = hash;
    states[place] = state;
  }

  private void grow() {
    int[] oldHashes = hashes;
    EntityState[] oldStates = states;
    hashes = new int[2 * oldHashes.length];
    states = new EntityState[2 * oldStates.length];
    for (int place = 0; place < oldStates.length; place++) {
      if (oldStates[place] != null) {
        put(oldStates[place], oldHashes[place]);
      }
    }
  }

  private int home(int hash) {
    int spread = hash * SPREAD;
    return (spread ^ spread >>> 16) & (states.length - 1);
  }

  private int next(int place) {
    return place + 1 & (states.length - 1);
  }

  private int distance(int from, int to) {
    return to - from & (states.length - 1);
  }
}
