package dev.weir.detection.event.file;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.BadEventException.Stage;
import dev.weir.detection.event.Categories;
import dev.weir.detection.event.EventCursor;
import dev.weir.detection.event.EventSettings;
import dev.weir.detection.event.label.LabelField;
import dev.weir.detection.event.label.LabelText;
import dev.weir.detection.event.value.EventTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The events of a file of rows. What every such file has alike is here; how one kind of file steps
 * through its rows and reads a column is what is left to do.
 */
abstract sealed class RowEvents implements EventCursor permits CsvEvents, AvroEvents, IdxEvents {

  private final FileColumns wanted;
  private final FileColumns.Positions positions;
  private final EventTime time;
  private final String wholeStream;
  private final String[] names;
  private final Categories[] categories;
  private final float[] values;
  private final LabelText labels;

  private long row = -1;
  private String entityId;
  private long eventTime;
  private int label = UNLABELLED;

  RowEvents(FileColumns wanted, FileColumns.Positions positions, String detector) {
    this.wanted = wanted;
    this.positions = positions;
    this.time = EventTime.of(wanted.settings());
    this.wholeStream = detector;
    this.names = wanted.fields().names().toArray(String[]::new);
    this.categories =
        wanted.fields().categories().stream()
            .map(numbers -> numbers.orElse(null))
            .toArray(Categories[]::new);
    this.values = new float[names.length];
    this.labels = wanted.label().map(LabelField::text).orElse(null);
  }

  /** Moves to the next row; false at the end. */
  abstract boolean advance() throws BadEventException, IOException;

  /** Refuses a row that does not have the file's columns. */
  abstract void requireShape() throws BadEventException;

  /** A column of the present row as text, null or blank where it has none. */
  abstract String text(int column) throws BadEventException;

  /** A column of the present row as a finite number, NaN where it has none. */
  abstract float number(int column, String name) throws BadEventException;

  /** A column of the present row as the text of a category, null or blank where it has none. */
  abstract String category(int column, String name) throws BadEventException;

  /** A column of the present row as a time. */
  abstract long time(int column, EventTime time) throws BadEventException;

  @Override
  public final boolean next() throws BadEventException, IOException {
    if (!advance()) {
      return false;
    }
    row++;
    requireShape();
    entityId = positions.entity() < 0 ? wholeStream : entity(text(positions.entity()));
    eventTime = positions.time() < 0 ? time.ofNumber(row) : time(positions.time(), time);
    label = positions.label() < 0 ? UNLABELLED : labels.read(text(positions.label()));
    for (int i = 0; i < values.length; i++) {
      values[i] =
          categories[i] == null
              ? number(positions.values()[i], names[i])
              : number(category(positions.values()[i], names[i]), categories[i]);
    }
    wanted.fields().check(values, 0);
    return true;
  }

  @Override
  public final long row() {
    return row;
  }

  @Override
  public final String entityId() {
    return entityId;
  }

  @Override
  public final long eventTime() {
    return eventTime;
  }

  @Override
  public final void readValues(float[] target, int offset) {
    System.arraycopy(values, 0, target, offset, values.length);
  }

  @Override
  public final int label() {
    return label;
  }

  final Path file() {
    return wanted.file();
  }

  private static float number(String category, Categories numbers) {
    return category == null ? Float.NaN : numbers.numberOf(category);
  }

  private String entity(String id) throws BadEventException {
    if (id == null || id.isBlank()) {
      throw badEntity("none");
    }
    // A character is at most three bytes, so most ids need no counting.
    if (id.length() * 3 > EventSettings.LONGEST_ENTITY_BYTES) {
      int bytes = id.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > EventSettings.LONGEST_ENTITY_BYTES) {
        throw badEntity(bytes + " bytes");
      }
    }
    return id;
  }

  private BadEventException badEntity(String found) {
    return new BadEventException(
        Stage.EVENT,
        "Event must have an entity in '%s' of [1, %d] bytes of text, found %s"
            .formatted(
                wanted.settings().entity().orElseThrow(),
                EventSettings.LONGEST_ENTITY_BYTES,
                found));
  }
}
