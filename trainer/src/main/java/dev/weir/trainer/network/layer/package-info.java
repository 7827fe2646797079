/**
 * Layers over flattened inputs, as plain numbers, and the networks that are put together of layers.
 *
 * <p>Not here: layers that see where a value stands ({@code dev.weir.trainer.network.sequence}),
 * how layers learn ({@code dev.weir.trainer.torch}).
 */
package dev.weir.trainer.network.layer;
