/**
 * What happens to a score between the model and the threshold. The model itself, and with it how an
 * event is scored, lies in the ONNX file: the app's {@code score} stage runs it.
 */
package dev.weir.detection.score;
