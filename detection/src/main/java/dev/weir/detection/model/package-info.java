/**
 * What a model file says of itself, and whether it fits a detector. The file's network is not read
 * here: the trainer writes it, the app's {@code score} stage runs it.
 */
package dev.weir.detection.model;
