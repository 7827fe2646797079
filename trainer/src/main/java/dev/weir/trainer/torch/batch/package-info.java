/**
 * Inputs a batch at a time: put together ahead, walked over, divided among the processors.
 *
 * <p>Not here: what is made of a batch ({@code dev.weir.trainer.torch}), tensors and arrays ({@code
 * dev.weir.trainer.torch.tensor}).
 */
package dev.weir.trainer.torch.batch;
