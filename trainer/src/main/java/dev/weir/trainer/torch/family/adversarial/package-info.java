/**
 * The dense network with a latent that a discriminator shapes to N(0, I): the two learn in turn,
 * and what the encoder puts far out in the latent adds to the score.
 *
 * <p>Not here: the loop that fits them ({@code dev.weir.trainer.torch}); a latent whose
 * distribution the network itself gives ({@code dev.weir.trainer.torch.family.variational}).
 */
package dev.weir.trainer.torch.family.adversarial;
