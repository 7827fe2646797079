package dev.weir.streams.replay.resume;

import dev.weir.streams.replay.source.Standing;

/**
 * Where a replay stood when it ended or was stopped, beside the states of its entities.
 *
 * @param standing in its source
 * @param events given to the detector until then, bad ones counted
 * @param written to its files until then
 */
public record ReplayState(Standing standing, long events, Written written) {}
