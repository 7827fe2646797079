/**
 * What experiments work with: digits as tensors, how much may be spent, what seeds came to, and
 * what is measured of a fitted network.
 *
 * <p>Not here: the experiments ({@code dev.weir.trainer.torch.lab}), the networks that they try
 * ({@code dev.weir.trainer.torch.lab.net}).
 */
package dev.weir.trainer.torch.lab.bench;
