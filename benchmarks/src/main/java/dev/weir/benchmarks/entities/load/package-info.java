/** Readings at an even rate, and how an instance stands up to them. */
package dev.weir.benchmarks.entities.load;
