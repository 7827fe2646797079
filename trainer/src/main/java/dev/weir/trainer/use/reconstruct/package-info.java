/** {@code bin/weir reconstruct}: files of events without noise and without gaps. */
package dev.weir.trainer.use.reconstruct;
