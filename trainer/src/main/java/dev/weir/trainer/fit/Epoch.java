package dev.weir.trainer.fit;

/**
 * What one pass over the training inputs came to.
 *
 * @param number from 1; a closed form is one epoch
 * @param trainingLoss what the family minimises, while weights moved: mean squared error over the
 *     values present, in standardised units, and its penalty, if it has one
 * @param validationLoss mean squared error over the values present of the clean held-out inputs,
 *     after the epoch
 * @param best whether no earlier epoch had a lower validation loss
 */
public record Epoch(int number, double trainingLoss, double validationLoss, boolean best) {}
