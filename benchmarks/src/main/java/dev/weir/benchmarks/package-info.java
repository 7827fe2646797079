/**
 * What Weir costs, measured: JMH benchmarks of single steps, one class an operation.
 *
 * <p>Lives here: measurements. Does not live here: anything that a measurement checks; tests stand
 * beside the code they test, and detection quality is what {@code weir replay --metrics} reports.
 */
package dev.weir.benchmarks;
