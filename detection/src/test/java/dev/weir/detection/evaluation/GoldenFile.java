package dev.weir.detection.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Cases of a golden file: a comment, a header, and a line for each case. */
public final class GoldenFile {

  private GoldenFile() {}

  /** One case, its cells by column. */
  public record Case(Map<String, String> cells) {

    public String text(String column) {
      return cells.get(column);
    }

    public int number(String column) {
      return Integer.parseInt(text(column));
    }

    /** Empty where the cell is. */
    public OptionalDouble figure(String column) {
      return text(column).isEmpty()
          ? OptionalDouble.empty()
          : OptionalDouble.of(Double.parseDouble(text(column)));
    }

    @Override
    public String toString() {
      return text("case");
    }
  }

  public static List<Case> read(String name) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                GoldenFile.class.getResourceAsStream("/golden/evaluation/" + name),
                StandardCharsets.UTF_8))) {
      List<String> rows = lines.lines().filter(line -> !line.startsWith("#")).toList();
      String[] columns = rows.get(0).split(",");
      return rows.stream().skip(1).map(row -> parse(columns, row.split(",", -1))).toList();
    }
  }

  private static Case parse(String[] columns, String[] cells) {
    Map<String, String> byColumn = new HashMap<>();
    for (int i = 0; i < columns.length; i++) {
      byColumn.put(columns[i], cells[i]);
    }
    return new Case(byColumn);
  }
}
