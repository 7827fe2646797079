/**
 * What the options of measuring commands may be. What they measure, and how it is printed, is in a
 * package each.
 */
package dev.weir.benchmarks.measure;
