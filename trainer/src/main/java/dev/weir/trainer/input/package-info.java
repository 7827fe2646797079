/**
 * What a network sees of the training rows: numbers standardised, categories as columns, rows put
 * together to one input, as the graph of the model file does it with an event.
 *
 * <p>Not here: where rows come from and which of them are learnt from ({@code
 * dev.weir.trainer.data}), which rows make an input ({@code dev.weir.detection.features}).
 */
package dev.weir.trainer.input;
