/**
 * How the app learns that Kafka Streams is about to commit: a cached store that keeps nothing, and
 * is written to when the cache is.
 *
 * <p>Lives here: the hook that tasks register with ({@link
 * dev.weir.streams.state.commit.CommitHook}) and the empty store behind it.
 *
 * <p>Not here: what is written then ({@code state}), and how far events are committed ({@code
 * event.TopicProgress}).
 */
package dev.weir.streams.state.commit;
