/**
 * {@code weir bench device}: rows a second that a model scores on the CPU and on a GPU, by model
 * and batch, through the scorer that the app uses.
 *
 * <p>Not here: what a whole pipeline reaches, of which scoring is a part.
 */
package dev.weir.benchmarks.device;
