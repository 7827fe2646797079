package dev.weir.streams.score;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.weir.detection.features.FeatureSchema;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * One call of a model with everything bound once: tensors over direct buffers, which ONNX Runtime
 * reads and writes in place. Running it copies and allocates no values.
 */
final class Call implements AutoCloseable {

  private final OrtSession session;
  private final Map<String, OnnxTensor> inputs = new HashMap<>();
  private final Map<String, OnnxTensor> outputs = new HashMap<>();

  Call(OrtSession session) {
    this.session = session;
  }

  /** A buffer that calls can read or write in place. */
  static FloatBuffer buffer(int values) {
    return ByteBuffer.allocateDirect(Math.multiplyExact(values, Float.BYTES))
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }

  /** Reads the inputs of a model, and their conditions where it looks at any. */
  Call fromInputs(FeatureSchema schema, FloatBuffer features, FloatBuffer conditions, int count)
      throws OrtException {
    from(ModelContract.FEATURES, features, ModelContract.inputShape(schema, count));
    return schema.conditionLength() == 0
        ? this
        : from(ModelContract.CONDITION, conditions, count, schema.conditionLength());
  }

  /** Reads {@code name} from the first values of a direct buffer. */
  Call from(String name, FloatBuffer buffer, long... shape) throws OrtException {
    inputs.put(name, tensor(buffer, shape));
    return this;
  }

  /** Writes {@code name} to the first values of a direct buffer. */
  Call to(String name, FloatBuffer buffer, long... shape) throws OrtException {
    outputs.put(name, tensor(buffer, shape));
    return this;
  }

  void run() throws OrtException {
    // The result owns none of the pinned outputs; closing it frees only its own handle.
    try (OrtSession.Result result = session.run(inputs, outputs)) {
      assert result.size() == outputs.size();
    }
  }

  @Override
  public void close() {
    inputs.values().forEach(OnnxTensor::close);
    outputs.values().forEach(OnnxTensor::close);
  }

  /** The model failed on what it can score. */
  static IllegalStateException failed(OrtException e) {
    return new IllegalStateException("Model could not be run: " + reason(e), e);
  }

  static IllegalStateException unbound(OrtException e) {
    return new IllegalStateException("Buffers could not be bound: " + e.getMessage(), e);
  }

  /** Why ONNX Runtime failed, in one line. */
  static String reason(OrtException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static OnnxTensor tensor(FloatBuffer buffer, long[] shape) throws OrtException {
    long values = 1;
    for (long dimension : shape) {
      values *= dimension;
    }
    FloatBuffer bound = buffer.duplicate().position(0).limit(Math.toIntExact(values));
    return OnnxTensor.createTensor(Sessions.environment(), bound, shape);
  }
}
