/**
 * {@code bin/weir train}: events in, a model file and a report out. Here is the order of the steps;
 * each step has a package of its own: {@code data} reads and splits, {@code torch} learns, {@code
 * calibration} prepares the threshold, {@code onnx} writes the model, {@code report} shows what
 * happened.
 *
 * <p>Not here: running a model ({@code dev.weir.streams}).
 */
package dev.weir.trainer;
