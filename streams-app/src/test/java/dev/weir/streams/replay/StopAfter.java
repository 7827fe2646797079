package dev.weir.streams.replay;

import dev.weir.command.Stop;
import java.time.Duration;

/** Comes when it was asked for so many times; never waits. */
final class StopAfter implements Stop {

  private int left;

  StopAfter(int times) {
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
