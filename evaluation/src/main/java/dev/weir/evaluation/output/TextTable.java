package dev.weir.evaluation.output;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of cells as lines of text; the first column begins at the left, the others end at the right.
 *
 * @param headings one for each column
 * @param rows as long as the headings
 */
public record TextTable(List<String> headings, List<List<String>> rows) {

  private static final String GAP = "  ";

  List<String> lines() {
    List<List<String>> all = new ArrayList<>();
    all.add(headings);
    all.addAll(rows);
    int[] widths = new int[headings.size()];
    for (List<String> row : all) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return all.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line =
        new StringBuilder(row.get(0)).append(blank(widths[0] - row.get(0).length()));
    for (int i = 1; i < widths.length; i++) {
      line.append(GAP).append(blank(widths[i] - row.get(i).length())).append(row.get(i));
    }
    return line.toString().stripTrailing();
  }

  private static String blank(int length) {
    return " ".repeat(length);
  }
}
