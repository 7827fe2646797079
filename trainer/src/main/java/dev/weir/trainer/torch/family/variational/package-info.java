/**
 * Families whose encoder gives a distribution of the latent and whose decoder gives one of the
 * values, without a condition and with one.
 *
 * <p>Not here: the loop that fits them ({@code dev.weir.trainer.torch}); score rules that any
 * family can use ({@code dev.weir.trainer.score}).
 */
package dev.weir.trainer.torch.family.variational;
