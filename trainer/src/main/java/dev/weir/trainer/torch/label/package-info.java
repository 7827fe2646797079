/**
 * Learning from labels, on LibTorch: the head that a fitted model gets.
 *
 * <p>Not here: the fitting of the model itself ({@code torch}), what a head computes ({@code
 * label}).
 */
package dev.weir.trainer.torch.label;
