package dev.weir.streams.alert;

import dev.weir.detection.event.Categories;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.schemas.Contribution;
import dev.weir.schemas.Direction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/** Says which features made an event strange, what was observed and what was expected. */
public final class Explanations {

  /** Features named in one alert at most; the rest of a wide event is noise to a reader. */
  public static final int MOST = 5;

  private final List<String> names;
  private final List<Optional<Categories>> categories;

  /**
   * @param schema of the model
   */
  public Explanations(FeatureSchema schema) {
    this.names = schema.rowNames();
    this.categories = List.copyOf(schema.categories());
  }

  /**
   * The features with the largest shares of the score, largest first; none whose share is 0, such
   * as a missing value's. Equal shares stand in the order of the schema.
   *
   * @param observed each feature's value, raw units, NaN missing
   * @param errors what each feature added to the score, ≥ 0
   * @param expected each feature's reconstruction, raw units, of a category its number
   */
  public List<Contribution> of(
      IntToDoubleFunction observed, IntToDoubleFunction errors, IntToDoubleFunction expected) {
    double total = 0;
    for (int f = 0; f < names.size(); f++) {
      double error = errors.applyAsDouble(f);
      total += isError(error) ? error : 0;
    }
    List<Contribution> found = new ArrayList<>();
    for (int f = 0; f < names.size(); f++) {
      double error = errors.applyAsDouble(f);
      if (isError(error)) {
        double share = Math.min(1, error / total);
        found.add(
            one(
                f,
                (float) observed.applyAsDouble(f),
                (float) expected.applyAsDouble(f),
                (float) share));
      }
    }
    found.sort(Comparator.comparing(Contribution::getShare).reversed());
    return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
  }

  /** NaN and infinity come from models that do not keep their contract. */
  private static boolean isError(double error) {
    return error > 0 && error < Double.POSITIVE_INFINITY;
  }

  private Contribution one(int feature, float observed, float expected, float share) {
    boolean missing = Float.isNaN(observed);
    Optional<Categories> texts =
        feature < categories.size() ? categories.get(feature) : Optional.empty();
    return Contribution.newBuilder()
        .setFeature(names.get(feature))
        .setObserved(missing ? null : observed)
        .setExpected(expected)
        .setShare(share)
        .setDirection(
            !missing && texts.isPresent()
                ? Direction.DIFFERENT
                : direction(missing, observed, expected))
        .setObservedText(missing ? null : text(texts, observed))
        .setExpectedText(text(texts, expected))
        .build();
  }

  private static String text(Optional<Categories> categories, float number) {
    return categories.map(texts -> texts.textOf(number)).orElse(null);
  }

  private static Direction direction(boolean missing, float observed, float expected) {
    if (missing) {
      return Direction.MISSING;
    }
    return observed >= expected ? Direction.ABOVE : Direction.BELOW;
  }
}
