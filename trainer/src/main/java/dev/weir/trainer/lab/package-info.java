/**
 * {@code bin/weir lab}: what autoencoders are for, shown on published data beside published
 * figures. Files are read in {@code idx}, experiments run in {@code dev.weir.trainer.torch.lab},
 * what they find is in {@code finding} and how it looks in {@code page}.
 *
 * <p>Not here: anything a detector needs.
 */
package dev.weir.trainer.lab;
