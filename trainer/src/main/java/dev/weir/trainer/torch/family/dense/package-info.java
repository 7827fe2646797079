/**
 * Families of fully connected layers that reconstruct their input: plain, or differing in the noise
 * they learn from or in the order of fitting.
 *
 * <p>Not here: the same network with a term added to its loss ({@code
 * dev.weir.trainer.torch.family.penalised}), the loop that fits them ({@code
 * dev.weir.trainer.torch}).
 */
package dev.weir.trainer.torch.family.dense;
