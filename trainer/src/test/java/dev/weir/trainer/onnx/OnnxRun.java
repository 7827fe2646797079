package dev.weir.trainer.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.weir.trainer.network.OperatorsTest;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;

/** Runs one operator in ONNX Runtime. */
public final class OnnxRun implements AutoCloseable {

  private final int length;
  private final OrtSession session;

  /**
   * @param length values in a row of both inputs
   * @param width values in a row of the output
   */
  public OnnxRun(OperatorsTest.Case made, int length, int width) throws OrtException {
    this.length = length;
    GraphBuilder graph = new GraphBuilder("operator");
    String left = graph.input("left", length);
    String right = graph.input("right", length);
    graph.output("made", made.apply(new OnnxOperators(graph), left, right), width);
    byte[] model =
        ModelProto.newBuilder()
            .setIrVersion(8)
            .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(17))
            .setGraph(graph.build())
            .build()
            .toByteArray();
    session = OrtEnvironment.getEnvironment().createSession(model);
  }

  /** All rows in one call. */
  public float[] run(float[] left, float[] right) throws OrtException {
    try (OnnxTensor first = tensor(left);
        OnnxTensor second = tensor(right);
        OrtSession.Result result = session.run(Map.of("left", first, "right", second))) {
      OnnxTensor made = (OnnxTensor) result.get("made").orElseThrow();
      float[] values = new float[made.getFloatBuffer().remaining()];
      made.getFloatBuffer().get(values);
      return values;
    }
  }

  /** Each row in a call with one other, as an event that is scored alone is. */
  public float[] runRowPairs(float[] left, float[] right) throws OrtException {
    int rows = left.length / length;
    float[] all = null;
    for (int row = 0; row < rows; row++) {
      float[] pair = run(twice(left, row), twice(right, row));
      int width = pair.length / 2;
      all = all == null ? new float[rows * width] : all;
      System.arraycopy(pair, 0, all, row * width, width);
    }
    return all;
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }

  private float[] twice(float[] values, int row) {
    float[] pair = Arrays.copyOfRange(values, row * length, (row + 2) * length);
    System.arraycopy(pair, 0, pair, length, length);
    return pair;
  }

  private OnnxTensor tensor(float[] values) throws OrtException {
    return OnnxTensor.createTensor(
        OrtEnvironment.getEnvironment(),
        FloatBuffer.wrap(values),
        new long[] {values.length / length, length});
  }
}
