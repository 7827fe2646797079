package dev.weir.trainer.input;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How some features of a raw row become columns: numbers standardised, in the order of the
 * features, then the one-hot columns of categories. The arithmetic is the model graph's, in
 * float32.
 */
public final class RowColumns {

  private final int[] numbers;
  private final Standardisation standardisation;
  private final List<CategoryColumns> categories;
  private final float[] scales;
  private final int count;

  /**
   * @param numbers places of numbers in a raw row, rising
   * @param standardisation of each of them
   * @param categories columns of the categorical features
   */
  RowColumns(int[] numbers, Standardisation standardisation, List<CategoryColumns> categories) {
    this.numbers = numbers;
    this.standardisation = standardisation;
    this.categories = List.copyOf(categories);
    this.scales = new float[categories.size()];
    int columns = numbers.length;
    for (int c = 0; c < scales.length; c++) {
      scales[c] = categories.get(c).scale();
      columns += categories.get(c).count();
    }
    this.count = columns;
  }

  /**
   * The same columns of a shorter row.
   *
   * @param places of the raw row's values that it has, rising; all that these columns are of
   */
  public RowColumns among(int[] places) {
    return new RowColumns(
        IntStream.of(numbers).map(number -> Arrays.binarySearch(places, number)).toArray(),
        standardisation,
        categories.stream().map(category -> category.among(places)).toList());
  }

  /** Columns of one row. */
  public int count() {
    return count;
  }

  /** Places of the numbers in a raw row. */
  public int[] numbers() {
    return numbers;
  }

  public Standardisation standardisation() {
    return standardisation;
  }

  public List<CategoryColumns> categories() {
    return categories;
  }

  /** The feature that each column speaks of. */
  public int[] features() {
    int[] features = Arrays.copyOf(numbers, count);
    int at = numbers.length;
    for (CategoryColumns category : categories) {
      Arrays.fill(features, at, at + category.count(), category.feature());
      at += category.count();
    }
    return features;
  }

  /** The first column that speaks of a feature, −1 where none does. */
  public int columnOf(int feature) {
    int[] features = features();
    return IntStream.range(0, count)
        .filter(column -> features[column] == feature)
        .findFirst()
        .orElse(-1);
  }

  /** What each column counts in a mean over features: together 1 for each feature. */
  float[] weights() {
    float[] weights = new float[count];
    Arrays.fill(weights, 0, numbers.length, 1);
    int at = numbers.length;
    for (CategoryColumns category : categories) {
      Arrays.fill(weights, at, at + category.count(), 1f / category.count());
      at += category.count();
    }
    return weights;
  }

  /**
   * Of rows one behind the other: in place of each column's value the sum over the columns of its
   * feature in its row, so that errors in units of it weigh a feature once.
   */
  public float[] summedByFeature(float[] rows) {
    float[] sums = rows.clone();
    for (int row = 0; row < rows.length; row += count) {
      int at = row + numbers.length;
      for (CategoryColumns category : categories) {
        double sum = 0;
        for (int i = at; i < at + category.count(); i++) {
          sum += rows[i];
        }
        Arrays.fill(sums, at, at + category.count(), (float) sum);
        at += category.count();
      }
    }
    return sums;
  }

  /**
   * Encodes one row.
   *
   * @param raw raw values from {@code from}, NaN missing
   * @param values receives {@link #count()} values from {@code at}, 0 where one is missing
   * @param present receives 1 where a value was there, else 0
   */
  public void encode(float[] raw, int from, float[] values, float[] present, int at) {
    for (int i = 0; i < numbers.length; i++) {
      float value = raw[from + numbers[i]];
      boolean missing = Float.isNaN(value);
      present[at + i] = missing ? 0 : 1;
      values[at + i] = missing ? 0 : standardisation.of(value, i);
    }
    int column = at + numbers.length;
    for (int c = 0; c < scales.length; c++) {
      CategoryColumns category = categories.get(c);
      float number = raw[from + category.feature()];
      encode(number, category.shares(), scales[c], values, present, column);
      column += category.count();
    }
  }

  private static void encode(
      float number, float[] shares, float scale, float[] values, float[] present, int at) {
    boolean missing = Float.isNaN(number);
    for (int k = 0; k < shares.length; k++) {
      present[at + k] = missing ? 0 : 1;
      values[at + k] = missing ? 0 : ((number == k ? 1 : 0) - shares[k]) * scale;
    }
  }
}
