/** {@code bin/weir encode}: latents of events, and what a page says of them beside PCA. */
package dev.weir.trainer.use.encode;
