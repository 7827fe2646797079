package dev.weir.benchmarks.entities;

import dev.weir.benchmarks.entities.app.Disk;
import dev.weir.benchmarks.entities.history.StateSize;
import dev.weir.benchmarks.entities.load.Load;
import dev.weir.benchmarks.entities.restore.Return;
import java.util.List;

/**
 * What was found.
 *
 * @param state of one entity as it is written
 * @param disk when the measured minutes were over
 * @param returns in the order in which they were tried
 */
record EntitiesResults(StateSize state, Load load, Disk disk, List<Return> returns) {}
