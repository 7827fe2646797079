/**
 * Principal components, in closed form.
 *
 * <p>Not here: families that learn by steps ({@code dev.weir.trainer.torch.family.dense} and its
 * neighbours).
 */
package dev.weir.trainer.torch.family.pca;
