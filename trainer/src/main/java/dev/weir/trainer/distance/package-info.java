/**
 * Models that score an event by how far it is from what they keep of normal ones, as plain numbers:
 * where distances are measured, what is kept, how the nearest are found and become a score.
 *
 * <p>Not here: how what is kept is chosen ({@code torch.family.distance}); scores of what a network
 * gets wrong ({@code score}).
 */
package dev.weir.trainer.distance;
