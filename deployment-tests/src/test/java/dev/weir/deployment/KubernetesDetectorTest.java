package dev.weir.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.file.DetectorFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The app in the pod would read the detector that the manifests give it. */
class KubernetesDetectorTest {

  @TempDir Path folder;

  static Stream<Kustomization> kustomizations() {
    return Kustomization.all();
  }

  @ParameterizedTest
  @MethodSource("kustomizations")
  void theDetectorAndEveryVariableAreUnderstood(Kustomization kustomization) throws IOException {
    DetectorConfig detector = detector(kustomization);

    assertThat(detector.kafka())
        .containsKey("bootstrap.servers")
        .containsEntry("group.instance.id", "weir-0");
    assertThat(detector.http().host()).isEqualTo("0.0.0.0");
  }

  @ParameterizedTest
  @MethodSource("kustomizations")
  void portsAreTheOneTheAppListensOn(Kustomization kustomization) throws IOException {
    int port = detector(kustomization).http().port();
    JsonNode exposed = kustomization.container().at("/ports/0");

    assertThat(exposed.get("containerPort").asInt()).isEqualTo(port);
    assertThat(kustomization.only("Service").at("/spec/ports/0/targetPort"))
        .isEqualTo(exposed.get("name"));
    for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
      assertThat(kustomization.container().get(probe).at("/httpGet/port"))
          .isEqualTo(exposed.get("name"));
    }
  }

  @ParameterizedTest
  @MethodSource("kustomizations")
  void detectorModelAndStateLieWhereVolumesAreMounted(Kustomization kustomization)
      throws IOException {
    DetectorConfig detector = detector(kustomization);
    List<Path> mounts =
        Kustomization.each(kustomization.container().get("volumeMounts"))
            .map(mount -> Path.of(mount.get("mountPath").asText()))
            .toList();

    assertThat(Path.of(kustomization.container().at("/args/2").asText()))
        .matches(file -> mounts.contains(file.getParent()))
        .hasFileName("detector.properties");
    assertThat(detector.model().file().orElseThrow().getParent()).isIn(mounts);
    assertThat(detector.state().directory().orElseThrow()).isIn(mounts);
    assertThat(Path.of("/tmp")).isIn(mounts);
  }

  @ParameterizedTest
  @MethodSource("kustomizations")
  void theDetectorIsTheExample(Kustomization kustomization) {
    assertThat(kustomization.configMap("weir-detector").get("detector.properties"))
        .isEqualTo(Repository.text("examples/pumps/detector.properties"));
  }

  @ParameterizedTest
  @MethodSource("kustomizations")
  void noVariableHoldsASecret(Kustomization kustomization) {
    assertThat(kustomization.configMap("weir-settings").keySet())
        .noneMatch(name -> name.matches(".*(PASSWORD|JAAS_CONFIG)"));
  }

  private DetectorConfig detector(Kustomization kustomization) throws IOException {
    Path file = folder.resolve("detector.properties");
    Files.writeString(file, kustomization.configMap("weir-detector").get("detector.properties"));

    Map<String, String> environment = new HashMap<>(kustomization.configMap("weir-settings"));
    Kustomization.each(kustomization.container().get("env"))
        .forEach(variable -> environment.put(variable.get("name").asText(), "weir-0"));
    environment.computeIfPresent("KAFKA_SASL_JAAS_CONFIG_FILE", (name, secret) -> login());
    return DetectorFile.read(file, environment, Map.of());
  }

  private String login() {
    try {
      return Files.writeString(folder.resolve("login"), "a login line").toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
