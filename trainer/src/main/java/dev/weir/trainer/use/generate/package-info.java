/** {@code bin/weir generate}: events that nobody saw, and how far they are from those that came. */
package dev.weir.trainer.use.generate;
