/**
 * The dense network with a penalty added to the squared error: each family here is one penalty.
 *
 * <p>Not here: the network ({@code dev.weir.trainer.torch.family.dense}).
 */
package dev.weir.trainer.torch.family.penalised;
