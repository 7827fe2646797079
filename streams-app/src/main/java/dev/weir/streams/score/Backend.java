package dev.weir.streams.score;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/** Makes the session of a model on one kind of device. */
interface Backend {

  Device device();

  /**
   * Rows of every call, however few events are in it; 0 where a call has a row for each event. A
   * device that adds up in another order when a call has more rows needs all calls alike, or a
   * score would depend on its chunk.
   */
  int rowsOfEveryCall();

  /**
   * @param model bytes of an ONNX file
   * @throws OrtException if the device, or what it needs, is not there, or the file is no model
   */
  OrtSession open(byte[] model) throws OrtException;
}
