/**
 * Training data: events read from files, kept as histories, split in time.
 *
 * <p>Not here: what a network sees of a row ({@code dev.weir.trainer.input}); reading one event
 * ({@code dev.weir.detection.event}) and completing a row from an entity's history ({@code
 * dev.weir.detection.features}), which the running app does by the same code.
 */
package dev.weir.trainer.data;
