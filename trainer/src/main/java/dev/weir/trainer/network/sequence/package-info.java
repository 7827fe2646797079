/**
 * Layers that see where a value stands: in time or in an image. Plain numbers, as those of {@code
 * dev.weir.trainer.network.layer}.
 *
 * <p>Not here: their training ({@code dev.weir.trainer.torch.family.sequence}).
 */
package dev.weir.trainer.network.sequence;
