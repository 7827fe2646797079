package dev.weir.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A folder of k8s/ as kubectl renders it. */
record Kustomization(String folder, List<JsonNode> manifests) {

  private static final Map<String, Kustomization> RENDERED = new ConcurrentHashMap<>();

  /** Every folder that is meant to be applied. */
  static Stream<Kustomization> all() {
    return Stream.of("k8s/base", "k8s/overlays/gpu", "k8s/overlays/production")
        .map(Kustomization::of);
  }

  /** Renders it once, or skips the test where kubectl is missing. */
  static Kustomization of(String folder) {
    return RENDERED.computeIfAbsent(folder, Kustomization::render);
  }

  private static Kustomization render(String folder) {
    Program.Outcome outcome = Program.required("kubectl").run("kustomize", folder);
    if (outcome.exit() != 0) {
      throw new AssertionError(
          "kubectl kustomize %s must succeed, found: %s".formatted(folder, outcome.output()));
    }
    return new Kustomization(folder, Yaml.documents(outcome.output()));
  }

  JsonNode only(String kind) {
    List<JsonNode> found = all(kind).toList();
    if (found.size() != 1) {
      throw new AssertionError(
          "%s must have one %s, found %d".formatted(folder, kind, found.size()));
    }
    return found.get(0);
  }

  Stream<JsonNode> all(String kind) {
    return manifests.stream().filter(manifest -> manifest.get("kind").asText().equals(kind));
  }

  /** The data of a ConfigMap, whose generated name starts with this one. */
  Map<String, String> configMap(String name) {
    return all("ConfigMap")
        .filter(map -> map.at("/metadata/name").asText().startsWith(name))
        .map(map -> map.get("data"))
        .flatMap(data -> data.properties().stream())
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asText()));
  }

  JsonNode pod() {
    return only("StatefulSet").at("/spec/template/spec");
  }

  JsonNode container() {
    JsonNode containers = pod().get("containers");
    if (containers.size() != 1) {
      throw new AssertionError("%s must have one container".formatted(folder));
    }
    return containers.get(0);
  }

  static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  @Override
  public String toString() {
    return folder;
  }
}
