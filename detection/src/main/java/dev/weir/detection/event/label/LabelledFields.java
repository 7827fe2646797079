package dev.weir.detection.event.label;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.Categories;
import dev.weir.detection.event.EventFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fields of events, and behind them the label as one more, as {@link LabelText} reads it.
 *
 * @param fields of the events
 * @param label field of the truth
 */
public record LabelledFields(EventFields fields, LabelField label) implements EventFields {

  @Override
  public List<String> names() {
    List<String> names = new ArrayList<>(fields.names());
    names.add(label.name());
    return names;
  }

  @Override
  public List<Optional<Categories>> categories() {
    List<Optional<Categories>> categories = new ArrayList<>(fields.categories());
    categories.add(Optional.of(label.text()));
    return categories;
  }

  @Override
  public void check(float[] values, int offset) throws BadEventException {
    fields.check(values, offset);
  }
}
