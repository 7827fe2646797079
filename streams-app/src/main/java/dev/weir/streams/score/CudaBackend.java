package dev.weir.streams.score;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;
import dev.weir.detection.detector.CudaSettings;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs models on a GPU, by the CUDA provider of ONNX Runtime, which the artifact {@code
 * onnxruntime_gpu} has.
 *
 * <p>Every call has the same number of rows: cuBLAS chooses a kernel by the shape of its matrices,
 * and another kernel adds up in another order. Tensors of the device come from an arena that the
 * session keeps; inputs and scores are copied from and to the scorer's buffers, since ONNX
 * Runtime's Java API can bind neither memory of the device nor page-locked memory.
 */
final class CudaBackend implements Backend {

  private final CudaSettings settings;

  CudaBackend(CudaSettings settings) {
    this.settings = settings;
  }

  @Override
  public Device device() {
    return Device.CUDA;
  }

  @Override
  public int rowsOfEveryCall() {
    return settings.batch();
  }

  /** Whether the ONNX Runtime that Weir was built with knows GPUs at all. */
  static boolean isBuiltIn() {
    return OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA);
  }

  @Override
  public OrtSession open(byte[] model) throws OrtException {
    try (OrtCUDAProviderOptions cuda = new OrtCUDAProviderOptions(settings.device());
        OrtSession.SessionOptions options = Sessions.options()) {
      for (Map.Entry<String, String> option : options(settings).entrySet()) {
        cuda.add(option.getKey(), option.getValue());
      }
      options.addCUDA(cuda);
      options.setDeterministicCompute(true);
      return Sessions.environment().createSession(model, options);
    }
  }

  /** Options of the provider beside the device's number, by ONNX Runtime's own names. */
  static Map<String, String> options(CudaSettings settings) {
    Map<String, String> options = new TreeMap<>();
    // TensorFloat-32 keeps 10 bits of a factor's mantissa: three digits, not seven.
    options.put("use_tf32", "0");
    // The other ways choose a convolution's algorithm by how fast it was just now.
    options.put("cudnn_conv_algo_search", "DEFAULT");
    settings.maximumBytes().ifPresent(bytes -> options.put("gpu_mem_limit", bytes.toString()));
    return options;
  }
}
