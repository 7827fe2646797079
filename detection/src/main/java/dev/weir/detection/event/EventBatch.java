package dev.weir.detection.event;

import java.util.Arrays;

/**
 * Events decoded together, in flat arrays: one array for all values, so that a chunk of them is one
 * model input. Events are numbered from 0 in the order they were added. Grows as needed, by
 * doubling; costs about 28 + 4·D bytes an event beside the entity ids, which are shared. Not
 * thread-safe.
 *
 * <p>A reader of events writes the values of the next event into {@link #values()} from {@link
 * #nextOffset()}, after {@link #reserve()}, and then {@linkplain #add adds} it; an event that turns
 * out to be bad on the way leaves the batch as it was.
 */
public final class EventBatch {

  /** The offset of an event whose place in its topic is not known. */
  public static final long UNKNOWN_OFFSET = -1;

  /** The partition of an event whose place in its topic is not known. */
  public static final int UNKNOWN_PARTITION = -1;

  private final int width;
  private int size;
  private float[] values;
  private String[] entityIds;
  private long[] eventTimes;
  private long[] sourceOffsets;
  private int[] sourcePartitions;

  /**
   * @param width D, values of one event, ≥ 1
   * @param capacity events to make room for at first, ≥ 1
   */
  public EventBatch(int width, int capacity) {
    if (width < 1 || capacity < 1) {
      throw new IllegalArgumentException(
          "width and capacity must be >= 1, found %d and %d".formatted(width, capacity));
    }
    this.width = width;
    this.values = new float[width * capacity];
    this.entityIds = new String[capacity];
    this.eventTimes = new long[capacity];
    this.sourceOffsets = new long[capacity];
    this.sourcePartitions = new int[capacity];
  }

  /** Events in the batch. */
  public int size() {
    return size;
  }

  /** D: values of one event. */
  public int width() {
    return width;
  }

  /** Who event {@code index} is about, non-empty. */
  public String entityId(int index) {
    return entityIds[index];
  }

  /** Milliseconds since 1970-01-01T00:00:00Z. */
  public long eventTime(int index) {
    return eventTimes[index];
  }

  /** Offset of the event in its topic partition, or {@link #UNKNOWN_OFFSET}. */
  public long sourceOffset(int index) {
    return sourceOffsets[index];
  }

  /** Partition that the event comes from, or {@link #UNKNOWN_PARTITION}. */
  public int sourcePartition(int index) {
    return sourcePartitions[index];
  }

  /** The live array of all values: those of event {@code i} are at [i·D, (i+1)·D), NaN missing. */
  public float[] values() {
    return values;
  }

  /** Where the values of event {@code index} begin in {@link #values()}. */
  public int valuesOffset(int index) {
    return index * width;
  }

  /** Where the values of the next event belong in {@link #values()}. */
  public int nextOffset() {
    return size * width;
  }

  /** Makes room for one more event; {@link #values()} may be another array afterwards. */
  public void reserve() {
    if (size == eventTimes.length) {
      int capacity = size * 2;
      values = Arrays.copyOf(values, Math.multiplyExact(capacity, width));
      entityIds = Arrays.copyOf(entityIds, capacity);
      eventTimes = Arrays.copyOf(eventTimes, capacity);
      sourceOffsets = Arrays.copyOf(sourceOffsets, capacity);
      sourcePartitions = Arrays.copyOf(sourcePartitions, capacity);
    }
  }

  /** Adds the event whose values stand at {@link #nextOffset()}; returns its index. */
  public int add(String entityId, long eventTime) {
    reserve();
    entityIds[size] = entityId;
    eventTimes[size] = eventTime;
    sourceOffsets[size] = UNKNOWN_OFFSET;
    sourcePartitions[size] = UNKNOWN_PARTITION;
    return size++;
  }

  /** Adds an event with a copy of D values from {@code offset}; returns its index. */
  public int add(String entityId, long eventTime, float[] source, int offset) {
    reserve();
    System.arraycopy(source, offset, values, nextOffset(), width);
    return add(entityId, eventTime);
  }

  /** Notes where event {@code index} stands in its topic partition. */
  public void locate(int index, long sourceOffset) {
    sourceOffsets[index] = sourceOffset;
  }

  /** The same where the events of a batch come from several partitions. */
  public void locate(int index, int sourcePartition, long sourceOffset) {
    sourcePartitions[index] = sourcePartition;
    sourceOffsets[index] = sourceOffset;
  }

  /** Forgets all events and keeps the room. */
  public void clear() {
    Arrays.fill(entityIds, 0, size, null);
    size = 0;
  }
}
