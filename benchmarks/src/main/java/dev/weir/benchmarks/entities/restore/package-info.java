/** How long an instance needs to come back after it was killed. */
package dev.weir.benchmarks.entities.restore;
