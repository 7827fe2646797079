/**
 * {@code bin/weir generate}: events that nobody saw, and how far they are from those that came.
 *
 * <p>Not here: where an event begins ({@code source}), how far two lots of events are apart ({@code
 * likeness}).
 */
package dev.weir.trainer.use.generate;
