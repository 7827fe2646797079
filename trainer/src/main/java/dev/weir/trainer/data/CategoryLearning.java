package dev.weir.trainer.data;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.Categories;
import dev.weir.detection.event.EventFields;
import dev.weir.detection.features.CategoryList;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Learns the categories of a schema in one walk over the events: while they are read, each new text
 * gets the next number; afterwards the most frequent texts of the rows to learn from are kept, the
 * most frequent first and equally frequent ones in the order of their text, and the rows are
 * renumbered. A feature whose categories are known keeps them.
 */
final class CategoryLearning implements EventFields {

  private final FeatureSchema schema;
  private final List<Optional<GrowingCategories>> growing;

  CategoryLearning(FeatureSchema schema) {
    this.schema = schema;
    this.growing = schema.features().stream().map(CategoryLearning::growing).toList();
  }

  @Override
  public List<String> names() {
    return schema.names();
  }

  @Override
  public List<Optional<Categories>> categories() {
    List<Optional<Categories>> known = schema.categories();
    return IntStream.range(0, known.size())
        .mapToObj(
            f -> growing.get(f).isPresent() ? growing.get(f).<Categories>map(g -> g) : known.get(f))
        .toList();
  }

  @Override
  public void check(float[] values, int offset) throws BadEventException {
    schema.check(values, offset);
  }

  /** Whether there is anything to learn. */
  boolean learns() {
    return growing.stream().anyMatch(Optional::isPresent);
  }

  /**
   * The schema with what was learnt.
   *
   * @param training the rows to learn from
   */
  FeatureSchema learnt(Samples training) {
    List<Feature> features = new ArrayList<>();
    for (int f = 0; f < growing.size(); f++) {
      Feature feature = schema.features().get(f);
      int index = f;
      features.add(
          growing
              .get(f)
              .map(texts -> feature.withCategories(list -> kept(list, texts, index, training)))
              .orElse(feature));
    }
    return schema.withFeatures(features);
  }

  /** A history with the numbers of the learnt schema in place of those given while reading. */
  History renumbered(History history, FeatureSchema learnt) {
    float[][] numbers = new float[growing.size()][];
    for (int f = 0; f < numbers.length; f++) {
      Categories known = learnt.categories().get(f).orElse(null);
      numbers[f] = growing.get(f).map(texts -> numbers(texts, known)).orElse(null);
    }
    return history.renumbered(numbers);
  }

  private static Optional<GrowingCategories> growing(Feature feature) {
    return feature
        .categories()
        .filter(list -> list.known().isEmpty())
        .map(list -> new GrowingCategories(feature.name()));
  }

  private static CategoryList kept(
      CategoryList list, GrowingCategories texts, int feature, Samples training) {
    long[] counts = counts(texts.size(), feature, training);
    Comparator<Integer> mostFrequent = Comparator.comparing(number -> -counts[number]);
    return list.learnt(
        IntStream.range(0, counts.length)
            .boxed()
            .filter(number -> counts[number] > 0)
            .sorted(mostFrequent.thenComparing(texts::textOf))
            .limit(list.most())
            .map(texts::textOf)
            .toList());
  }

  private static long[] counts(int size, int feature, Samples training) {
    long[] counts = new long[size];
    for (int sample = 0; sample < training.size(); sample++) {
      float number = training.historyOf(sample).value(training.row()[sample], feature);
      if (!Float.isNaN(number)) {
        counts[(int) number]++;
      }
    }
    return counts;
  }

  private static float[] numbers(GrowingCategories texts, Categories known) {
    float[] numbers = new float[texts.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = known.numberOf(texts.textOf(i));
    }
    return numbers;
  }
}
