package dev.weir.streams;

import java.io.IOException;

/** Ends a process that tests started as soon as they are gone, however that went. */
public final class ParentWatch {

  private static final int ORPHANED = 3;

  private ParentWatch() {}

  /** From now on; the parent holds the other end of stdin. */
  public static void start() {
    Thread watch = new Thread(ParentWatch::awaitEnd, "parent");
    watch.setDaemon(true);
    watch.start();
  }

  private static void awaitEnd() {
    try {
      while (System.in.read() >= 0) {
        // Nobody writes; only the end matters.
      }
    } catch (IOException e) {
      // A broken pipe is an end too.
    } finally {
      Runtime.getRuntime().halt(ORPHANED);
    }
  }
}
