package dev.weir.streams.replay;

import dev.weir.command.stop.Stop;
import java.time.Duration;

/** Comes when it was asked for so many times; never waits. */
public final class StopAfter implements Stop {

  private int left;

  public StopAfter(int times) {
    left = times;
  }

  @Override
  public boolean received() {
    return left-- <= 0;
  }

  @Override
  public boolean await(Duration time) {
    return false;
  }
}
