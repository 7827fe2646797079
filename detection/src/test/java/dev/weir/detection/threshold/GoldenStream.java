package dev.weir.detection.threshold;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A golden file: its settings from the header, its rows without it. */
record GoldenStream(PspPolicy policy, SortedMap<Integer, Integer> prior, List<Row> rows) {

  record Row(
      long time,
      double score,
      int bucket,
      double threshold,
      double pValue,
      boolean anomalous,
      boolean learned) {}

  static GoldenStream read(String name) {
    List<String> lines = lines(name);
    return new GoldenStream(policy(lines), prior(lines), rows(lines));
  }

  /** Policy and prior of a golden file whose rows are of another kind. */
  static GoldenStream settings(String name) {
    List<String> lines = lines(name);
    return new GoldenStream(policy(lines), prior(lines), List.of());
  }

  /** The final ring as the golden file has it, below its header. */
  static List<String> state(String name) {
    return data(lines(name));
  }

  static int scalar(String name, String key) {
    return (int) Double.parseDouble(setting(lines(name), key));
  }

  static List<String> lines(String name) {
    try (InputStream in = GoldenStream.class.getResourceAsStream("/golden/threshold/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines that are neither comment nor column names. */
  static List<String> data(List<String> lines) {
    return lines.stream().filter(line -> !line.startsWith("#")).skip(1).toList();
  }

  static SortedMap<Integer, Integer> histogram(String text) {
    SortedMap<Integer, Integer> histogram = new TreeMap<>();
    for (String pair : text.trim().split(" ")) {
      String[] parts = pair.split(":");
      histogram.put(Integer.valueOf(parts[0]), Integer.valueOf(parts[1]));
    }
    return histogram;
  }

  private static PspPolicy policy(List<String> lines) {
    return PspPolicy.guarded()
        .withPane(Duration.ofMillis(Long.parseLong(setting(lines, "paneMs"))))
        .withPanes(Integer.parseInt(setting(lines, "panes")))
        .withRate(new AlertRate.Share(Double.parseDouble(setting(lines, "alpha"))));
  }

  private static SortedMap<Integer, Integer> prior(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith("# prior "))
        .map(line -> histogram(line.substring("# prior ".length())))
        .findFirst()
        .orElseGet(TreeMap::new);
  }

  private static List<Row> rows(List<String> lines) {
    List<Row> rows = new ArrayList<>();
    for (String line : data(lines)) {
      String[] cells = line.split(",");
      rows.add(
          new Row(
              Long.parseLong(cells[0]),
              Double.parseDouble(cells[1]),
              Integer.parseInt(cells[2]),
              cells[3].equals("inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(cells[3]),
              Double.parseDouble(cells[4]),
              cells[5].equals("1"),
              cells[6].equals("1")));
    }
    return rows;
  }

  private static String setting(List<String> lines, String key) {
    Matcher matcher = Pattern.compile("\\b" + key + "=(\\S+)").matcher(String.join("\n", lines));
    if (!matcher.find()) {
      throw new IllegalStateException("golden file names no " + key);
    }
    return matcher.group(1);
  }
}
