package dev.weir.detection.event;

/** A cursor over the events of others: what it says of an event is what another cursor says. */
public abstract class ForwardingCursor implements EventCursor {

  /** The cursor that stands on the event. */
  protected abstract EventCursor present();

  @Override
  public long row() {
    return present().row();
  }

  @Override
  public String entityId() {
    return present().entityId();
  }

  @Override
  public long eventTime() {
    return present().eventTime();
  }

  @Override
  public void readValues(float[] target, int offset) {
    present().readValues(target, offset);
  }

  @Override
  public byte[] raw() {
    return present().raw();
  }

  @Override
  public int label() {
    return present().label();
  }
}
