package dev.weir.benchmarks.entities;

/**
 * How an instance came to work again.
 *
 * @param after what happened before
 * @param processingSeconds from then until every partition was processed again
 * @param caughtUpSeconds from then until less than a second of events waited
 * @param backlog events that waited when processing began again
 * @param eventsPerSecond processed from then until it had caught up; 0 where that took too little
 *     time to tell
 */
record Return(
    String after,
    double processingSeconds,
    double caughtUpSeconds,
    long backlog,
    double eventsPerSecond) {}
