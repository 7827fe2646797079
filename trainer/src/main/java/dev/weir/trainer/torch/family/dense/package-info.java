/**
 * Families of fully connected layers that reconstruct their input: they differ in what the loss
 * adds to the squared error, in the noise, or in the order of fitting.
 *
 * <p>Not here: the loop that fits them ({@code dev.weir.trainer.torch}).
 */
package dev.weir.trainer.torch.family.dense;
