/**
 * What measuring commands share: how they are stopped, and what their options may be. What they
 * measure, and how it is printed, is in a package each.
 */
package dev.weir.benchmarks.measure;
