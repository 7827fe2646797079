package dev.weir.detection.evaluation.nab;

import dev.weir.detection.evaluation.JudgedEvents;
import java.util.BitSet;

/**
 * One file of a case: how many rows, which lie in a window, and on which an alert was raised.
 *
 * @param rows from 0
 */
record NabRows(int rows, BitSet windows, BitSet alerts) {

  /** Reads {@code rows/first-last;…/row;…}, both ends of a window inclusive. */
  static NabRows parse(String text) {
    String[] parts = text.split("/", -1);
    BitSet windows = new BitSet();
    for (String window : parts[1].isEmpty() ? new String[0] : parts[1].split(";")) {
      String[] ends = window.split("-");
      windows.set(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]) + 1);
    }
    return new NabRows(Integer.parseInt(parts[0]), windows, rows(parts[2], ";"));
  }

  /** Reads row numbers. */
  static BitSet rows(String text, String separator) {
    BitSet rows = new BitSet();
    for (String row : text.isEmpty() ? new String[0] : text.split(separator)) {
      rows.set(Integer.parseInt(row));
    }
    return rows;
  }

  void addTo(JudgedEvents events, String entityId) {
    for (int row = 0; row < rows; row++) {
      boolean alert = alerts.get(row);
      events.add(entityId, row, 0, 1, windows.get(row) ? 1 : 0, alert, alert);
    }
  }
}
