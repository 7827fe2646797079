/**
 * Families whose latent has a distribution: what is drawn from it and decoded is like the data, and
 * what the encoder puts far out in it is not.
 *
 * <p>Not here: the loop that fits them ({@code dev.weir.trainer.torch}); score rules that any
 * family can use ({@code dev.weir.trainer.score}).
 */
package dev.weir.trainer.torch.family.generative;
