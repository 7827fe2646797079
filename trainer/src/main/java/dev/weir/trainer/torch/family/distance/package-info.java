/**
 * Families that score an event by its distance to what they keep of normal ones: what is kept, and
 * how the space is learnt that distances are measured in.
 *
 * <p>Not here: the distances ({@code dev.weir.trainer.distance}).
 */
package dev.weir.trainer.torch.family.distance;
