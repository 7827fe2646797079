package dev.weir.trainer.use;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.weir.command.CommandFailedException;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A model in ONNX Runtime. Not thread-safe. */
public final class ModelSession implements AutoCloseable {

  private final OrtSession session;
  private final Map<String, long[]> inputs = new LinkedHashMap<>();
  private final Map<String, long[]> outputs = new LinkedHashMap<>();

  /**
   * @param model the bytes of an ONNX file whose inputs and outputs are float32, [N, …]
   */
  public ModelSession(byte[] model) {
    try {
      session = OrtEnvironment.getEnvironment().createSession(model);
      addShapes(session.getInputInfo(), inputs);
      addShapes(session.getOutputInfo(), outputs);
    } catch (OrtException e) {
      throw failed(e);
    }
  }

  /** Values of one row of an input that it has. */
  public int inputLength(String input) {
    return Math.toIntExact(product(inputs.get(input)));
  }

  /** Values of an output for one input; empty where there is no such output. */
  public Optional<Integer> length(String output) {
    return Optional.ofNullable(outputs.get(output)).map(shape -> Math.toIntExact(product(shape)));
  }

  /**
   * What the model says of n inputs.
   *
   * @param values n rows each, by the name of the input
   * @param wanted names of outputs
   * @return n rows each, by the name of the output
   */
  public Map<String, float[]> run(int n, Map<String, float[]> values, Set<String> wanted) {
    Map<String, OnnxTensor> tensors = new HashMap<>();
    try {
      for (Map.Entry<String, long[]> input : inputs.entrySet()) {
        long[] shape = input.getValue().clone();
        shape[0] = n;
        float[] content = values.get(input.getKey());
        FloatBuffer rows = FloatBuffer.wrap(content, 0, Math.toIntExact(product(shape)));
        tensors.put(
            input.getKey(), OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), rows, shape));
      }
      try (OrtSession.Result result = session.run(tensors, wanted)) {
        return floats(result, wanted);
      }
    } catch (OrtException e) {
      throw failed(e);
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw failed(e);
    }
  }

  private static Map<String, float[]> floats(OrtSession.Result result, Set<String> wanted) {
    Map<String, float[]> values = new HashMap<>();
    for (String name : wanted) {
      FloatBuffer buffer = ((OnnxTensor) result.get(name).orElseThrow()).getFloatBuffer();
      float[] content = new float[buffer.remaining()];
      buffer.get(content);
      values.put(name, content);
    }
    return values;
  }

  private static void addShapes(Map<String, NodeInfo> nodes, Map<String, long[]> shapes) {
    nodes.forEach((name, node) -> shapes.put(name, ((TensorInfo) node.getInfo()).getShape()));
  }

  /** Of what stands behind the batch axis, and of that where it is set. */
  private static long product(long[] shape) {
    long product = 1;
    for (long axis : shape) {
      product *= Math.max(1, axis);
    }
    return product;
  }

  private static CommandFailedException failed(OrtException e) {
    return new CommandFailedException("ONNX Runtime failed: " + e.getMessage(), e);
  }
}
