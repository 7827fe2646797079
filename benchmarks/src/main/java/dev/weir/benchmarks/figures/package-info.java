/**
 * What every benchmark says of its figures: how far apart they are, and where they were measured.
 */
package dev.weir.benchmarks.figures;
