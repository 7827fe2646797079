package dev.weir.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.JSON;
import java.lang.reflect.InvocationTargetException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The manifests keep the schema of the Kubernetes API: no unknown or missing field, no wrong type,
 * no malformed quantity. Values of enumerations are not checked by the library.
 */
class KubernetesSchemaTest {

  static Stream<Kustomization> kustomizations() {
    return Kustomization.all();
  }

  @ParameterizedTest
  @MethodSource("kustomizations")
  void everyManifestKeepsTheSchemaOfItsKind(Kustomization kustomization) throws Exception {
    assertThat(kustomization.manifests()).hasSizeGreaterThanOrEqualTo(6);
    for (JsonNode manifest : kustomization.manifests()) {
      validate(manifest);
    }
  }

  @Test
  void aMisspelledFieldIsFound() {
    ObjectNode budget = Kustomization.of("k8s/base").only("PodDisruptionBudget").deepCopy();
    ((ObjectNode) budget.get("spec")).put("maxUnavailble", 1);

    assertThatThrownBy(() -> validate(budget)).hasMessageContaining("maxUnavailble");
  }

  private static void validate(JsonNode manifest) throws Exception {
    JsonElement json = JsonParser.parseString(manifest.toString());
    Class<?> type =
        Class.forName("io.kubernetes.client.openapi.models.V1" + manifest.get("kind").asText());
    try {
      type.getMethod("validateJsonElement", JsonElement.class).invoke(null, json);
    } catch (InvocationTargetException e) {
      throw (Exception) e.getCause();
    }
    assertThat(JSON.getGson().fromJson(json, type)).isNotNull();
  }
}
