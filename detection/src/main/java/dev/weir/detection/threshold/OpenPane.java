package dev.weir.detection.threshold;

import java.util.Arrays;

/**
 * The histogram that an entity's events are counted in now: sorted, sparse, at most {@value
 * #MAXIMUM_BUCKETS} buckets.
 *
 * <p>Where there would be more, the lowest two become one at the upper's place. So it always holds
 * the highest buckets seen, exactly, whatever the order of events, and what lay under them in the
 * lowest; the tail is fitted to the highest.
 */
final class OpenPane {

  static final int MAXIMUM_BUCKETS = 56;

  private static final int FIRST_CAPACITY = 8;

  private long id;
  private int gate;
  private int size;
  private short[] buckets = new short[FIRST_CAPACITY];
  private int[] counts = new int[FIRST_CAPACITY];

  void begin(long newId, int newGate) {
    id = newId;
    gate = newGate;
    size = 0;
  }

  long id() {
    return id;
  }

  int gate() {
    return gate;
  }

  void setGate(int value) {
    gate = value;
  }

  int size() {
    return size;
  }

  int bucket(int index) {
    return buckets[index];
  }

  int count(int index) {
    return counts[index];
  }

  /** The bucket of the highest score; −1 while there is none. */
  int highest() {
    return size == 0 ? -1 : buckets[size - 1];
  }

  /** See {@link PspState#warm}. */
  int warm() {
    return buckets[size >> 1] + counts[size >> 1];
  }

  void add(int bucket, int count) {
    int place = Arrays.binarySearch(buckets, 0, size, (short) bucket);
    if (place >= 0) {
      counts[place] += count;
    } else {
      insert(~place, bucket, count);
    }
  }

  private void insert(int place, int bucket, int count) {
    if (size == MAXIMUM_BUCKETS) {
      insertFull(place, bucket, count);
      return;
    }
    makeRoom();
    System.arraycopy(buckets, place, buckets, place + 1, size - place);
    System.arraycopy(counts, place, counts, place + 1, size - place);
    buckets[place] = (short) bucket;
    counts[place] = count;
    size++;
  }

  private void insertFull(int place, int bucket, int count) {
    if (place == 0) {
      counts[0] += count;
      return;
    }
    int lowest = counts[0];
    System.arraycopy(buckets, 1, buckets, 0, place - 1);
    System.arraycopy(counts, 1, counts, 0, place - 1);
    buckets[place - 1] = (short) bucket;
    counts[place - 1] = count;
    counts[0] += lowest;
  }

  /** Merges the lowest bucket into the one above it. */
  void mergeLowest() {
    counts[1] += counts[0];
    size--;
    System.arraycopy(buckets, 1, buckets, 0, size);
    System.arraycopy(counts, 1, counts, 0, size);
  }

  void copyTo(PaneTable table) {
    table.begin(id, gate);
    for (int index = 0; index < size; index++) {
      table.add(buckets[index], counts[index]);
    }
  }

  private void makeRoom() {
    if (size == buckets.length) {
      int capacity = Math.min(MAXIMUM_BUCKETS, 2 * size);
      buckets = Arrays.copyOf(buckets, capacity);
      counts = Arrays.copyOf(counts, capacity);
    }
  }
}
