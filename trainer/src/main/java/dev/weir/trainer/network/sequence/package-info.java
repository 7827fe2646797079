/**
 * Layers that see where a value stands: in time or in an image. Plain numbers, as those of {@code
 * network}.
 *
 * <p>Not here: their training ({@code torch.family.sequence}).
 */
package dev.weir.trainer.network.sequence;
