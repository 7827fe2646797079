package dev.weir.trainer.onnx;

import dev.weir.trainer.input.CategoryColumns;
import dev.weir.trainer.input.RowColumns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes how raw rows are encoded and how what was expected is put into raw units again.
 *
 * <pre>
 * number:   z = clip((x − mean) / sd, ±limit), 0 where x is NaN;  back: mean + sd · y
 * category: z_k = s · ([x = k] − p_k), 0 where x is NaN;       back: arg max (y + s · p)
 * </pre>
 */
final class RowNodes {

  private final GraphBuilder graph;
  private final RowColumns columns;
  private final int width;
  private final int rows;
  private final String mean;
  private final String deviation;

  /** Names of encoded rows and of what is present of them. */
  record Encoded(String values, String present) {}

  /**
   * @param width D, values of a raw row
   * @param rows R, that are encoded together
   */
  RowNodes(GraphBuilder graph, RowColumns columns, int width, int rows) {
    this.graph = graph;
    this.columns = columns;
    this.width = width;
    this.rows = rows;
    this.mean = constant("mean", columns.standardisation().mean());
    this.deviation = constant("deviation", columns.standardisation().deviation());
  }

  /**
   * @param raw [N, D], or [N, R, D] where R > 1
   * @param axis the last one
   */
  Encoded encode(String raw, int axis) {
    List<Encoded> parts = new ArrayList<>();
    if (columns.numbers().length > 0) {
      parts.add(numbers(chosen(raw, columns.numbers(), axis)));
    }
    if (!columns.categories().isEmpty()) {
      parts.add(categories(chosen(raw, categoryFeatures(), axis)));
    }
    return new Encoded(
        joined(parts.stream().map(Encoded::values).toList(), axis),
        joined(parts.stream().map(Encoded::present).toList(), axis));
  }

  /**
   * What was expected, in raw units: the numbers, then a category each.
   *
   * @param row encoded, [N, E]
   * @return [N, numbers + categorical features]
   */
  String decode(String row) {
    List<String> parts = new ArrayList<>();
    int at = columns.numbers().length;
    if (at > 0) {
      String numbers = at == columns.count() ? row : graph.columns(row, 0, at);
      parts.add(graph.apply("Add", graph.apply("Mul", numbers, deviation), mean));
    }
    for (CategoryColumns category : columns.categories()) {
      parts.add(decode(category, graph.columns(row, at, at + category.count())));
      at += category.count();
    }
    return joined(parts, 1);
  }

  private Encoded numbers(String raw) {
    String means = ofEveryRow("mean", mean, columns.standardisation().mean());
    String deviations = ofEveryRow("deviation", deviation, columns.standardisation().deviation());
    String missing = graph.apply("IsNaN", raw);
    String filled = graph.apply("Where", missing, means, raw);
    String standard =
        graph.apply(
            "Clip",
            graph.apply("Div", graph.apply("Sub", filled, means), deviations),
            graph.scalar("least", -columns.standardisation().limit()),
            graph.scalar("greatest", columns.standardisation().limit()));
    return new Encoded(standard, number(graph.apply("Not", missing)));
  }

  private Encoded categories(String raw) {
    List<CategoryColumns> all = columns.categories();
    int count = columns.count() - columns.numbers().length;
    String present = number(graph.apply("Not", graph.apply("IsNaN", raw)));
    String hot =
        number(graph.apply("Equal", raw, constant("category.number", all, count, (c, k) -> k)));
    String centred =
        graph.apply("Sub", hot, constant("category.share", all, count, (c, k) -> c.shares()[k]));
    String scaled =
        graph.apply("Mul", centred, constant("category.scale", all, count, (c, k) -> c.scale()));
    return new Encoded(graph.apply("Mul", scaled, present), present);
  }

  private String decode(CategoryColumns category, String row) {
    float[] level = new float[category.count()];
    for (int k = 0; k < level.length; k++) {
      level[k] = category.scale() * category.shares()[k];
    }
    String raised = graph.apply("Add", row, graph.constant("category.level", level, level.length));
    return number(graph.apply("ArgMax", List.of(GraphBuilder.attribute("axis", 1)), raised));
  }

  private String constant(String name, List<CategoryColumns> all, int count, Content content) {
    float[] values = new float[count];
    int at = 0;
    for (CategoryColumns category : all) {
      for (int k = 0; k < category.count(); k++) {
        values[at++] = content.of(category, k);
      }
    }
    return graph.constant(name, values, count);
  }

  /** A vector; none where there are no numbers. */
  private String constant(String name, float[] content) {
    return content.length == 0 ? "" : graph.constant(name, content, content.length);
  }

  /**
   * The same values for every row, [R, n]. ONNX Runtime could repeat one row's itself, but does so
   * row by row, which with few values to a row costs more than the arithmetic.
   */
  private String ofEveryRow(String name, String ofOneRow, float[] content) {
    if (rows == 1) {
      return ofOneRow;
    }
    float[] repeated = new float[rows * content.length];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(content, 0, repeated, row * content.length, content.length);
    }
    return graph.constant(name, repeated, rows, content.length);
  }

  private int[] categoryFeatures() {
    return Arrays.copyOfRange(columns.features(), columns.numbers().length, columns.count());
  }

  private String chosen(String raw, int[] features, int axis) {
    return Arrays.equals(features, IntStream.range(0, width).toArray())
        ? raw
        : graph.apply(
            "Gather",
            List.of(GraphBuilder.attribute("axis", axis)),
            raw,
            graph.constant("features.chosen", IntStream.of(features).asLongStream().toArray()));
  }

  private String joined(List<String> parts, int axis) {
    return parts.size() == 1
        ? parts.get(0)
        : graph.apply(
            "Concat", List.of(GraphBuilder.attribute("axis", axis)), parts.toArray(String[]::new));
  }

  private String number(String value) {
    return graph.apply("Cast", List.of(GraphBuilder.attribute("to", 1)), value);
  }

  @FunctionalInterface
  private interface Content {
    float of(CategoryColumns category, int k);
  }
}
