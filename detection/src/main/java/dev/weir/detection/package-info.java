/**
 * The meaning of a detector, in plain Java: a package for each stage of the pipeline ({@code event,
 * features, score, threshold, alert}), what describes a detector ({@code detector}) and a model
 * ({@code model}), the files of the past ({@code history}) and how detection is measured ({@code
 * evaluation}). Here lies only the failure that all of them share.
 *
 * <p>Not here: Kafka and ONNX Runtime ({@code streams-app}), learning ({@code trainer}).
 */
package dev.weir.detection;
