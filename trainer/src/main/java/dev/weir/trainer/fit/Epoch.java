package dev.weir.trainer.fit;

/**
 * What one pass over the training inputs came to.
 *
 * @param number from 1
 * @param trainingLoss mean squared error over the values present, in standardised units, while
 *     weights moved
 * @param validationLoss the same over the held-out inputs, after the epoch
 * @param best whether no earlier epoch had a lower validation loss
 */
public record Epoch(int number, double trainingLoss, double validationLoss, boolean best) {}
