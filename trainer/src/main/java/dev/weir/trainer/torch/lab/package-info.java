/**
 * The experiments of {@code bin/weir lab} on images of digits: a class each, from tensors to plain
 * findings. All of an experiment's native memory goes with the scope it runs in.
 *
 * <p>Not here: networks and what trains them ({@code net}), files ({@code
 * dev.weir.trainer.lab.idx}) and pages ({@code dev.weir.trainer.lab.page}).
 */
package dev.weir.trainer.torch.lab;
