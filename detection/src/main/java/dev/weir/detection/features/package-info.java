/**
 * What the numbers of an event mean to a model: which are wanted, which are possible, what stands
 * in for a missing one, and how an entity's last rows become one model input. The trainer and the
 * running app assemble inputs by this same code, so a model meets in production what it was trained
 * on.
 *
 * <p>Not here: reading events ({@code detection.event}); mean imputation and standardisation, which
 * are part of the model's graph ({@code trainer}).
 */
package dev.weir.detection.features;
