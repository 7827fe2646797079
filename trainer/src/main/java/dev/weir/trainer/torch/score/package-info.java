/**
 * What a fitted network gets wrong, over many inputs: the score rules that are fitted to it, and
 * the errors of whole models.
 *
 * <p>Not here: the rules themselves ({@code dev.weir.trainer.score}), the fitting of networks
 * ({@code dev.weir.trainer.torch}).
 */
package dev.weir.trainer.torch.score;
