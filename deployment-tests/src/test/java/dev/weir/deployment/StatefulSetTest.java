package dev.weir.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StatefulSetTest {

  static Stream<Kustomization> kustomizations() {
    return Kustomization.all();
  }

  @ParameterizedTest
  @MethodSource("kustomizations")
  void podsStartWithoutWaitingForEachOther(Kustomization kustomization) {
    JsonNode spec = kustomization.only("StatefulSet").get("spec");

    assertThat(spec.get("podManagementPolicy").asText()).isEqualTo("Parallel");
    assertThat(spec.get("serviceName").asText())
        .isEqualTo(kustomization.only("Service").at("/metadata/name").asText());
    assertThat(kustomization.only("Service").at("/spec/clusterIP").asText()).isEqualTo("None");
  }

  @ParameterizedTest
  @MethodSource("kustomizations")
  void selectorsFindThePods(Kustomization kustomization) {
    JsonNode labels = kustomization.only("StatefulSet").at("/spec/template/metadata/labels");
    List<JsonNode> selectors =
        List.of(
            kustomization.only("StatefulSet").at("/spec/selector/matchLabels"),
            kustomization.only("Service").at("/spec/selector"),
            kustomization.only("PodDisruptionBudget").at("/spec/selector/matchLabels"),
            kustomization.only("NetworkPolicy").at("/spec/podSelector/matchLabels"));

    assertThat(selectors).allSatisfy(selector -> assertThat(selector).isEqualTo(labels));
  }

  @ParameterizedTest
  @MethodSource("kustomizations")
  void runsWithTheLeastRights(Kustomization kustomization) {
    JsonNode pod = kustomization.pod();
    JsonNode container = kustomization.container().get("securityContext");

    assertThat(pod.get("automountServiceAccountToken").asBoolean(true)).isFalse();
    assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
    assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
    assertThat(container.get("readOnlyRootFilesystem").asBoolean()).isTrue();
    assertThat(container.get("allowPrivilegeEscalation").asBoolean(true)).isFalse();
    assertThat(container.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
  }

  @ParameterizedTest
  @MethodSource("kustomizations")
  void runsAsTheUserOfTheImage(Kustomization kustomization) {
    JsonNode security = kustomization.pod().get("securityContext");
    String user = Dockerfile.of("streams-app").only("USER").arguments();

    assertThat(security.get("runAsUser").asText() + ":" + security.get("runAsGroup").asText())
        .isEqualTo(user);
  }

  @ParameterizedTest
  @MethodSource("kustomizations")
  void startsTheAppWithACommandThatExists(Kustomization kustomization) {
    List<String> arguments =
        Kustomization.each(kustomization.container().get("args")).map(JsonNode::asText).toList();

    assertThat(Commands.parse(arguments).subcommand().commandSpec().name()).isEqualTo("run");
  }

  @ParameterizedTest
  @MethodSource("kustomizations")
  void servicesDoNotLeakIntoTheSettings(Kustomization kustomization) {
    assertThat(kustomization.pod().get("enableServiceLinks").asBoolean(true)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("kustomizations")
  void everyMountHasItsVolume(Kustomization kustomization) {
    List<String> volumes =
        Stream.concat(
                Kustomization.each(kustomization.pod().get("volumes")).map(v -> v.get("name")),
                Kustomization.each(
                        kustomization.only("StatefulSet").at("/spec/volumeClaimTemplates"))
                    .map(claim -> claim.at("/metadata/name")))
            .map(JsonNode::asText)
            .toList();

    assertThat(
            Kustomization.each(kustomization.container().get("volumeMounts"))
                .map(mount -> mount.get("name").asText()))
        .containsExactlyInAnyOrderElementsOf(volumes);
  }

  @ParameterizedTest
  @MethodSource("kustomizations")
  void restoringMayTakeTenMinutes(Kustomization kustomization) {
    JsonNode startup = kustomization.container().get("startupProbe");

    assertThat(startup.get("periodSeconds").asInt() * startup.get("failureThreshold").asInt())
        .isGreaterThanOrEqualTo(600);
  }

  @ParameterizedTest
  @MethodSource("kustomizations")
  void memoryIsGuaranteed(Kustomization kustomization) {
    JsonNode resources = kustomization.container().get("resources");

    assertThat(resources.at("/requests/memory")).isEqualTo(resources.at("/limits/memory"));
  }

  @ParameterizedTest
  @MethodSource("kustomizations")
  void runsTheImageThatComposeBuilds(Kustomization kustomization) {
    boolean gpu = kustomization.folder().endsWith("gpu");
    JsonNode compose =
        Yaml.document(Repository.text(gpu ? "docker/compose.gpu.yaml" : "docker/compose.yaml"));

    assertThat(kustomization.container().get("image").asText())
        .isEqualTo(compose.at("/services/streams-app/image").asText());
  }
}
