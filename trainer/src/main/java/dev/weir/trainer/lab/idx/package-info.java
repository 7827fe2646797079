/**
 * Images and labels as idx files hold them, the format that MNIST is published in. What is learnt
 * from them is not here ({@code dev.weir.trainer.torch.lab}).
 */
package dev.weir.trainer.lab.idx;
