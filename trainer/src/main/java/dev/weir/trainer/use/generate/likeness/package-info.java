/**
 * How far synthetic events are from real ones: feature by feature, and two by two.
 *
 * <p>Not here: the page that shows it ({@code dev.weir.trainer.use.generate}).
 */
package dev.weir.trainer.use.generate.likeness;
