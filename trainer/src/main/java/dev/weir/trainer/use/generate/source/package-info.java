/**
 * Where synthetic events begin: latents, from the prior or beside real ones, and what the model is
 * told with them.
 *
 * <p>Not here: what a decoder makes of them ({@code dev.weir.trainer.use.generate}).
 */
package dev.weir.trainer.use.generate.source;
