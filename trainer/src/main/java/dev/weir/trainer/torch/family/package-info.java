/**
 * The families of autoencoders there are, by the names a detector file gives them; what they are is
 * in the packages below, a class each.
 */
package dev.weir.trainer.torch.family;
