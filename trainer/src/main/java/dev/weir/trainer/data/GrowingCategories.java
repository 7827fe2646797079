package dev.weir.trainer.data;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.event.Categories;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Categories as they come: every new text gets the next number. Not thread-safe. */
final class GrowingCategories implements Categories {

  private static final int MOST = 1 << 20;

  private final String feature;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  GrowingCategories(String feature) {
    this.feature = feature;
  }

  @Override
  public float numberOf(CharSequence text) {
    String category = text.toString().strip();
    return category.isEmpty() ? Float.NaN : numbers.computeIfAbsent(category, this::next);
  }

  @Override
  public String textOf(float number) {
    return texts.get((int) number);
  }

  /** Different texts so far. */
  int size() {
    return texts.size();
  }

  private int next(String category) {
    if (texts.size() == MOST) {
      throw new InvalidConfigurationException(
          "features.%s.type=categorical must have at most %d different values, found more. What names each event anew is no feature"
              .formatted(feature, MOST));
    }
    texts.add(category);
    return texts.size() - 1;
  }
}
