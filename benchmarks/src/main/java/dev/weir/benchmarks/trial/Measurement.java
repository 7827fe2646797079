package dev.weir.benchmarks.trial;

/**
 * What a run came to, between two commits of each of its threads.
 *
 * @param events processed and made safe
 * @param seconds mean over the threads
 * @param eventsPerSecond sum over the threads
 * @param threadMicros processor time of the threads that process events, µs an event
 * @param processMicros of all threads of the JVM, µs an event
 */
public record Measurement(
    double events,
    double seconds,
    double eventsPerSecond,
    double threadMicros,
    double processMicros) {}
