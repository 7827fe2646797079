package dev.weir.benchmarks.variant;

/** A thread that processes events, and how far it is. Read by other threads. */
public interface Lane {

  /** Of the Java thread. */
  long threadId();

  /** Events processed since it began. */
  double processed();

  /** Commits since it began, each of which made what was processed before it safe. */
  double commits();
}
