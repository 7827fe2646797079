package dev.weir.detection.event.file;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventBatch;
import dev.weir.detection.event.EventCursor;
import dev.weir.detection.event.EventFields;
import dev.weir.detection.event.EventSettings;
import dev.weir.detection.event.label.LabelText;
import dev.weir.detection.event.label.LabelledFields;
import dev.weir.detection.event.message.EventDecoder;
import dev.weir.detection.event.value.EventTime;
import java.io.IOException;
import java.io.InputStream;

/**
 * The events of a file of JSON objects, one on a line, each read as the message that it would be on
 * a topic: by the same decoder. A label is one more field behind the values.
 */
final class JsonLineEvents implements EventCursor {

  private final FileColumns wanted;
  private final ByteLines lines;
  private final EventDecoder decoder;
  private final EventTime time;
  private final int width;
  private final EventBatch event;

  private byte[] first;
  private byte[] present;
  private long row = -1;
  private long eventTime;
  private int label = UNLABELLED;

  private JsonLineEvents(ByteLines lines, FileColumns wanted, String detector) {
    this.wanted = wanted;
    this.lines = lines;
    this.width = wanted.fields().names().size();
    this.time = EventTime.of(wanted.settings());
    EventFields fields =
        wanted
            .label()
            .<EventFields>map(field -> new LabelledFields(wanted.fields(), field))
            .orElse(wanted.fields());
    this.decoder = EventDecoder.ofJson(wanted.settings(), fields, detector);
    this.event = new EventBatch(fields.names().size(), 1);
  }

  static JsonLineEvents open(InputStream bytes, FileColumns wanted, String detector)
      throws IOException {
    EventSettings settings = wanted.settings();
    JsonLineEvents events =
        new JsonLineEvents(new ByteLines(bytes, settings.maximumBytes()), wanted, detector);
    events.first = events.lines.next();
    if (events.first == null) {
      throw wanted.noRows();
    }
    return events;
  }

  @Override
  public boolean next() throws BadEventException, IOException {
    byte[] line = nextLine();
    if (line == null) {
      return false;
    }
    row++;
    present = line;
    requireLength();
    event.clear();
    decoder.decode(line, event);
    eventTime = wanted.settings().timeIsRow() ? time.ofNumber(row) : event.eventTime(0);
    if (event.width() > width) {
      label = LabelText.of(event.values()[width], "another");
    }
    return true;
  }

  @Override
  public long row() {
    return row;
  }

  @Override
  public String entityId() {
    return event.entityId(0);
  }

  @Override
  public long eventTime() {
    return eventTime;
  }

  @Override
  public void readValues(float[] target, int offset) {
    System.arraycopy(event.values(), 0, target, offset, width);
  }

  @Override
  public byte[] raw() {
    return present;
  }

  @Override
  public int label() {
    return label;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private void requireLength() throws BadEventException {
    int most = wanted.settings().maximumBytes();
    if (lines.length() > most) {
      throw new BadEventException(
          BadEventException.Stage.EVENT,
          "Event must have a value of [1, %d] bytes, found %d".formatted(most, lines.length()));
    }
  }

  private byte[] nextLine() throws IOException {
    if (first != null) {
      byte[] line = first;
      first = null;
      return line;
    }
    try {
      return lines.next();
    } catch (IOException e) {
      throw EventFile.broken(wanted.file(), row, e);
    }
  }
}
