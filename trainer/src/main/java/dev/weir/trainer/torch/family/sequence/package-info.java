/**
 * Families that see where a value stands, in time or in an image: convolutions and recurrent cells,
 * as they learn.
 *
 * <p>Not here: the layers as plain numbers ({@code dev.weir.trainer.network.sequence}), the loop
 * that fits them ({@code dev.weir.trainer.torch}).
 */
package dev.weir.trainer.torch.family.sequence;
