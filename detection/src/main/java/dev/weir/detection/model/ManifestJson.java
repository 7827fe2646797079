package dev.weir.detection.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.weir.detection.InvalidConfigurationException;

/**
 * The manifest as JSON: one line, fields in the order of the record, maps by key, so that equal
 * manifests are equal bytes. The schema's fingerprint stands beside it and is checked when read.
 */
public final class ManifestJson {

  private static final String FINGERPRINT = "fingerprint";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(new Jdk8Module())
          .serializationInclusion(JsonInclude.Include.NON_ABSENT)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private ManifestJson() {}

  public static String write(ModelManifest manifest) {
    ObjectNode tree = MAPPER.valueToTree(manifest);
    return tree.put(FINGERPRINT, manifest.schema().fingerprint()).toString();
  }

  /**
   * @throws InvalidConfigurationException if the text is not a manifest, or its fingerprint is not
   *     that of its schema
   */
  public static ModelManifest read(String json) {
    try {
      JsonNode tree = MAPPER.readTree(json);
      ModelManifest manifest = MAPPER.treeToValue(tree, ModelManifest.class);
      String expected = manifest.schema().fingerprint();
      String found = tree.path(FINGERPRINT).asText();
      if (!expected.equals(found)) {
        throw new InvalidConfigurationException(
            "Model manifest must carry its schema's fingerprint %s, found '%s'"
                .formatted(expected, found));
      }
      return manifest;
    } catch (JsonProcessingException | IllegalArgumentException | NullPointerException e) {
      throw new InvalidConfigurationException("Model manifest must be valid JSON of a manifest", e);
    }
  }
}
