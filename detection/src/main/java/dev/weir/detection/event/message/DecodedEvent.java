package dev.weir.detection.event.message;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.Categories;
import dev.weir.detection.event.EventBatch;
import dev.weir.detection.event.EventFields;
import dev.weir.detection.event.EventSettings;
import dev.weir.detection.event.value.EventTime;
import dev.weir.detection.event.value.NumberText;
import java.util.Arrays;

/**
 * The event under way while its message is read: values go straight into the batch, and the event
 * is added once all of it was there. Where the time is the number of a row, which a message does
 * not know, it is of the time 0. One per decoder, used again for every message.
 */
final class DecodedEvent {

  final EntityIds entities;
  final EventTime time;

  private final EventFields fields;
  private final String[] names;
  private final Categories[] categories;
  private final String wholeStream;
  private final boolean timeIsRow;

  private EventBatch batch;
  private int offset;
  private String entityId;
  private long eventTime;
  private boolean timed;

  DecodedEvent(EventSettings settings, EventFields fields, String detector) {
    this.fields = fields;
    this.names = fields.names().toArray(String[]::new);
    this.categories =
        fields.categories().stream()
            .map(numbers -> numbers.orElse(null))
            .toArray(Categories[]::new);
    this.time = EventTime.of(settings);
    this.entities = new EntityIds(settings.entity().orElse(""));
    this.timeIsRow = settings.timeIsRow();
    this.wholeStream = settings.entity().isPresent() ? null : detector;
  }

  void begin(EventBatch into) {
    into.reserve();
    batch = into;
    offset = into.nextOffset();
    entityId = wholeStream;
    timed = timeIsRow;
    eventTime = 0;
    Arrays.fill(into.values(), offset, offset + names.length, Float.NaN);
  }

  void finish() throws BadEventException {
    if (entityId == null) {
      throw entities.missing();
    }
    if (!timed) {
      throw time.missing();
    }
    fields.check(batch.values(), offset);
    batch.add(entityId, eventTime);
  }

  void entity(String id) {
    entityId = id;
  }

  void time(long millis) {
    eventTime = millis;
    timed = true;
  }

  void value(int index, float value) throws BadEventException {
    // Not NumberText.finite, which takes an object: one would be made for every value.
    if (!Float.isFinite(value)) {
      throw NumberText.notFinite(names[index], value);
    }
    batch.values()[offset + index] = value;
  }

  /** Text of a value that is one of the categories. */
  void category(int index, CharSequence text) {
    batch.values()[offset + index] = categories[index].numberOf(text);
  }

  /** Whether a value is text. */
  boolean categorical(int index) {
    return categories[index] != null;
  }

  BadEventException noCategory(int index, String type) {
    return Categories.none(names[index], type);
  }

  BadEventException noNumber(int index, String type) {
    return NumberText.notFinite(names[index], "a " + type);
  }
}
