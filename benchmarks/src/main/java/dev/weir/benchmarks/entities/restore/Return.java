package dev.weir.benchmarks.entities.restore;

/**
 * How an instance came to work again.
 *
 * @param after what happened before
 * @param processingSeconds from then until every partition was processed again
 * @param caughtUp whether it caught up at all
 * @param caughtUpSeconds from then until no more events waited than those of three seconds, or
 *     until nobody looked any more
 * @param backlog events that waited when processing began again
 * @param eventsPerSecond processed from then until it had caught up; 0 where that took too little
 *     time to tell
 */
public record Return(
    String after,
    double processingSeconds,
    boolean caughtUp,
    double caughtUpSeconds,
    long backlog,
    double eventsPerSecond) {}
