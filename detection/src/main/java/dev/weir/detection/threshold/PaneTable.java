package dev.weir.detection.threshold;

/** The panes of one entity laid out flat: scratch space for one snapshot after the other. */
final class PaneTable {

  private final long[] ids;
  private final int[] gates;
  private final int[] starts;
  private final int[] buckets;
  private final int[] counts;
  private final double[] totals;
  private final double[] suspects;
  private int panes;
  private int entries;
  private int highest;

  PaneTable(int capacity) {
    ids = new long[capacity];
    gates = new int[capacity];
    starts = new int[capacity + 1];
    totals = new double[capacity];
    suspects = new double[capacity];
    buckets = new int[capacity * OpenPane.MAXIMUM_BUCKETS];
    counts = new int[capacity * OpenPane.MAXIMUM_BUCKETS];
  }

  void clear() {
    panes = 0;
    entries = 0;
    highest = -1;
  }

  /** Begins a pane; its buckets follow. */
  void begin(long id, int gate) {
    ids[panes] = id;
    gates[panes] = gate;
    totals[panes] = 0;
    suspects[panes] = 0;
    starts[panes] = entries;
    starts[++panes] = entries;
  }

  void add(int bucket, int count) {
    int pane = panes - 1;
    buckets[entries] = bucket;
    counts[entries] = count;
    starts[panes] = ++entries;
    highest = Math.max(highest, bucket);
    totals[pane] += count;
    if (bucket > gates[pane]) {
      suspects[pane] += count;
    }
  }

  int panes() {
    return panes;
  }

  long id(int pane) {
    return ids[pane];
  }

  double total(int pane) {
    return totals[pane];
  }

  /** The bucket of the highest score; −1 while there is none. */
  int highest() {
    return highest;
  }

  /** Events of the pane beyond the gate that stood when it was opened. */
  double suspects(int pane) {
    return suspects[pane];
  }

  /** Adds every event of every pane. */
  void addTo(ScoreMass mass) {
    for (int entry = 0; entry < entries; entry++) {
      mass.add(buckets[entry], counts[entry]);
    }
  }

  /** Sorts a pane's events into those within its gate and those beyond. */
  void split(int pane, ScoreMass within, ScoreMass beyond) {
    for (int entry = starts[pane]; entry < starts[pane + 1]; entry++) {
      ScoreMass side = buckets[entry] > gates[pane] ? beyond : within;
      side.add(buckets[entry], counts[entry]);
    }
  }
}
