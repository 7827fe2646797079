package dev.weir.streams.replay.chunk;

import dev.weir.detection.history.Walk;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Reads a walk chunk by chunk, a few chunks ahead of who asks for them, in a thread of its own: to
 * read text takes about as long as to detect. What is read and its order do not depend on that.
 */
public final class ChunkReader implements AutoCloseable {

  private static final int AHEAD = 3;

  /** Bad events that are told of one by one. */
  private static final int BAD_EVENTS_NAMED = 3;

  private final Walk events;
  private final int width;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(ChunkReader::daemon);
  private final Queue<Future<Chunk>> chunks = new ArrayDeque<>();
  private final List<String> badEvents = new ArrayList<>();
  private long read;

  /**
   * @param events stay the caller's to close, after this
   * @param width values of an event
   * @param before events of the replay that came before the first of these
   */
  public ChunkReader(Walk events, int width, long before) {
    this.events = events;
    this.width = width;
    this.read = before;
    for (int i = 0; i < AHEAD; i++) {
      order();
    }
  }

  /** The next chunk; an empty one at the end. */
  public Chunk next() throws IOException {
    try {
      Chunk chunk = chunks.remove().get();
      order();
      return chunk;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while events were read", e);
    }
  }

  /** The first of the events that could not be read, where and why. */
  public List<String> badEvents() {
    synchronized (badEvents) {
      return List.copyOf(badEvents);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    try {
      // Who closes the files next must not do so under a read.
      if (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("Reading must end within a minute");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void order() {
    chunks.add(thread.submit(this::readOne));
  }

  private Chunk readOne() throws IOException {
    Chunk chunk = Chunk.read(events, width, read);
    chunk.bad().forEach(this::name);
    read += chunk.size();
    return chunk;
  }

  private void name(BadEvent bad) {
    synchronized (badEvents) {
      if (badEvents.size() < BAD_EVENTS_NAMED) {
        badEvents.add("%s: %s".formatted(bad.place(), bad.reason()));
      }
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "replay-reader");
    thread.setDaemon(true);
    return thread;
  }
}
