/**
 * What labels of a few events add to a model, as plain numbers: the head on its answer, and the
 * model with the head.
 *
 * <p>Not here: learning the head ({@code torch.label}).
 */
package dev.weir.trainer.label;
