/**
 * Everything of a model file behind the encoding of raw values, as plain numbers: what scores an
 * input, and what wraps it or averages several.
 *
 * <p>Not here: what such a model is made of, networks ({@code dev.weir.trainer.network}) and rules
 * that make a score of their errors ({@code dev.weir.trainer.score}), or what was kept of training
 * ({@code dev.weir.trainer.distance}); how it is written ({@code dev.weir.trainer.onnx}).
 */
package dev.weir.trainer.model;
