/**
 * Where the state of entities lives while the app runs: as live objects, written to changelogged
 * stores once per entity and commit.
 *
 * <p>Lives here: the live objects of one task ({@link dev.weir.streams.state.LiveStates}), their
 * stores ({@link dev.weir.streams.state.StateStores}) and the hook that is called before every
 * commit ({@link dev.weir.streams.state.commit.CommitHook}).
 *
 * <p>Not here: what the state means and its binary form, which belong to the stages that move it
 * ({@code detection.threshold}, {@code detection.alert}, {@code detection.features}).
 */
package dev.weir.streams.state;
