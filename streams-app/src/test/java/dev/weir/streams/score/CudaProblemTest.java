package dev.weir.streams.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CudaProblemTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Failed to load library x.so with error: libcublasLt.so.12: cannot open shared object file: No such file or directory|libcublasLt.so.12 is not on this machine",
        "Failed to load library x.so with error: libcudnn.so.9: cannot open shared object file: No such file or directory|libcudnn.so.9 is not on this machine",
        "CUDA failure 100: no CUDA-capable device is detected ; GPU=-1|no GPU can be seen",
        "CUDA failure 35: CUDA driver version is insufficient for CUDA runtime version|the driver of the GPU is missing or too old",
        "CUDA failure 101: invalid device ordinal ; GPU=0|there is no GPU of the number in score.cuda.device",
        "Invalid device ID: 4, must be between 0 (inclusive) and 1 (exclusive).|there is no GPU of the number in score.cuda.device",
        "Failed to allocate memory for requested buffer of size 67108864|the memory of the GPU, or score.cuda.maximumBytes, does not suffice",
        "CUDA failure 2: out of memory|the memory of the GPU, or score.cuda.maximumBytes, does not suffice",
        "CUDA failure 209: no kernel image is available for execution on the device|ONNX Runtime was not built for this kind of GPU",
        "CUDNN failure 1001: CUDNN_STATUS_NOT_INITIALIZED|cuDNN is missing or of another version",
      })
  void saysInPlainWordsWhatIsMissing(String message, String words) {
    assertThat(CudaProblem.inWords(new IllegalStateException(message))).isEqualTo(words);
  }

  @Test
  void whatItDoesNotKnowIsToldInOneLine() {
    assertThat(CudaProblem.inWords(new IllegalStateException("the first\nand more")))
        .isEqualTo("ONNX Runtime says: the first");
    assertThat(CudaProblem.inWords(new IllegalStateException()))
        .isEqualTo("ONNX Runtime says: null");
  }
}
