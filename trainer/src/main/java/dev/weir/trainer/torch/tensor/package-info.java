/**
 * LibTorch as the packages beside this one use it: its threads and its seed, tensors made of arrays
 * and back, a model's arithmetic on tensors, batches of inputs, the optimiser's step.
 *
 * <p>Not here: what learns ({@code dev.weir.trainer.torch}).
 */
package dev.weir.trainer.torch.tensor;
