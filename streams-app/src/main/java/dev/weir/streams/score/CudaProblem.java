package dev.weir.streams.score;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in plain words why CUDA cannot be used, from what ONNX Runtime says. */
final class CudaProblem {

  /** The ONNX Runtime of this build is the one for processors. */
  static final String NOT_BUILT_IN = "this build of Weir has ONNX Runtime for CPUs only";

  /** What would make CUDA work. */
  static final String REMEDY =
      "A build with WEIR_GPU=1, a driver of NVIDIA, CUDA 12 and cuDNN 9 are needed:"
          + " docs/operations.md, \"Scoring on a GPU\".";

  private record Known(Pattern pattern, String words) {}

  /** The first that fits; {@code %s} is what its group found. */
  private static final List<Known> KNOWN =
      List.of(
          known("(lib[\\w.+-]+): cannot open shared object file", "%s is not on this machine"),
          known(
              "CUDA failure (?:35|3|999)\\b|driver version is insufficient",
              "the driver of the GPU is missing or too old"),
          known("CUDA failure 100\\b|no CUDA-capable device", "no GPU can be seen"),
          known(
              "CUDA failure 101\\b|invalid device ordinal|[Ii]nvalid device ID",
              "there is no GPU of the number in score.cuda.device"),
          known(
              "CUDA failure 2\\b|out of memory|Failed to allocate memory|Available memory of",
              "the memory of the GPU, or score.cuda.maximumBytes, does not suffice"),
          known(
              "CUDA failure (?:209|222)\\b|no kernel image",
              "ONNX Runtime was not built for this kind of GPU"),
          known("CUDNN failure|libcudnn|cudnn.*not", "cuDNN is missing or of another version"));

  private CudaProblem() {}

  static String inWords(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    for (Known known : KNOWN) {
      Matcher found = known.pattern().matcher(message);
      if (found.find()) {
        return found.groupCount() == 0 ? known.words() : known.words().formatted(found.group(1));
      }
    }
    return "ONNX Runtime says: " + message.lines().findFirst().orElse("nothing").strip();
  }

  private static Known known(String pattern, String words) {
    return new Known(Pattern.compile(pattern), words);
  }
}
