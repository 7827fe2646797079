/**
 * By which rule one of several trained models is kept without labels.
 *
 * <p>Not here: which families are tried and their training, which is the trainer's root package's.
 */
package dev.weir.trainer.choice;
