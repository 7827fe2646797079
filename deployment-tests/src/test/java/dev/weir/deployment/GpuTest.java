package dev.weir.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.detection.detector.file.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What ships for GPUs differs from what ships for CPUs in the GPU alone. */
class GpuTest {

  private static final String NATIVE = "-Donnxruntime.native.path=/opt/weir/native";

  private final Dockerfile cpu = Dockerfile.of("streams-app");
  private final Dockerfile gpu = Dockerfile.at("streams-app/gpu.Dockerfile");

  @Test
  void theProfileSwapsOnnxRuntimeInEveryModuleThatHasIt() {
    String parent = Repository.text("pom.xml");
    assertThat(parent)
        .contains("<onnxruntime.artifact>onnxruntime</onnxruntime.artifact>")
        .containsPattern(
            "<id>gpu</id>\\s*<properties>\\s*"
                + "<onnxruntime.artifact>onnxruntime_gpu</onnxruntime.artifact>");
    for (String pom : List.of("pom.xml", "streams-app/pom.xml", "trainer/pom.xml")) {
      assertThat(Repository.text(pom))
          .contains("<artifactId>${onnxruntime.artifact}</artifactId>")
          .doesNotContain("<artifactId>onnxruntime</artifactId>");
    }
  }

  @Test
  void theImageIsTheOtherOneOnCuda() {
    for (String keyword : List.of("USER", "EXPOSE", "HEALTHCHECK", "CMD")) {
      assertThat(gpu.only(keyword)).isEqualTo(cpu.only(keyword));
    }
    assertThat(gpu.all("ENV")).containsAll(cpu.all("ENV"));
    List<String> started = new ArrayList<>(gpu.only("ENTRYPOINT").words());
    assertThat(started.remove(NATIVE)).isTrue();
    assertThat(started).isEqualTo(cpu.only("ENTRYPOINT").words());
  }

  @Test
  void theImageIsBuiltWithTheProfileAndRunsOnTheSameJavaAndOnCuda12() {
    assertThat(gpu.all("RUN").get(0).replace(" -Pgpu", "")).isEqualTo(cpu.all("RUN").get(0));
    assertThat(gpu.all("FROM").get(0)).isEqualTo(cpu.all("FROM").get(0));
    assertThat(gpu.all("FROM").get(1)).startsWith("nvidia/cuda:12.").contains("-cudnn-runtime-");
    assertThat(gpu.all("COPY"))
        .contains(
            "--from=%s /opt/java/openjdk /opt/java/openjdk".formatted(cpu.all("FROM").get(1)));
  }

  @Test
  void thePodAsksForOneGpuAndDoesNotStartWithoutIt() {
    Kustomization pod = Kustomization.of("k8s/overlays/gpu");
    JsonNode resources = pod.container().get("resources");
    assertThat(resources.at("/limits/nvidia.com~1gpu").asText()).isEqualTo("1");
    assertThat(resources.get("requests").get("nvidia.com/gpu"))
        .isEqualTo(resources.get("limits").get("nvidia.com/gpu"));
    assertThat(pod.configMap("weir-settings"))
        .containsEntry(Setting.SCORE_DEVICE.environmentVariable(), "cuda");
    assertThat(pod.pod().at("/tolerations/0/key").asText()).isEqualTo("nvidia.com/gpu");
  }

  @Test
  void theLauncherTakesNoOtherWordForAGpu() {
    Program.Outcome outcome =
        new Program(Repository.path("bin/weir")).run(Map.of("WEIR_GPU", "yes"), "validate");
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.output()).isEqualTo("weir: WEIR_GPU must be 0 or 1, found yes\n");
  }
}
