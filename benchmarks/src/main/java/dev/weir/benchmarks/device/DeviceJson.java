package dev.weir.benchmarks.device;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.benchmarks.figures.Machine;
import java.util.List;
import java.util.Optional;

/** What was measured as JSON; what was not is null. */
final class DeviceJson {

  private static final JsonMapper MAPPER = new JsonMapper();

  private DeviceJson() {}

  static byte[] bytes(List<ModelRates> models, Optional<String> withoutGpu) {
    ObjectNode root = MAPPER.createObjectNode();
    root.set("machine", MAPPER.valueToTree(Machine.here()));
    root.put("gpu_measured", withoutGpu.isEmpty());
    root.put("without_gpu", withoutGpu.orElse(null));
    models.forEach(model -> model(model, root.withArray("models").addObject()));
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void model(ModelRates model, ObjectNode target) {
    target.put("name", model.name());
    target.put("values_of_an_input", model.features());
    target.put("bytes", model.bytes());
    target.put("largest_difference", model.difference().orElse(null));
    target.put("scores_in_chunks_on_gpu", model.inChunks().orElse(null));
    target.put("gpu_pays_from_batch", model.paysFrom().orElse(null));
    for (BatchRates rates : model.batches()) {
      ObjectNode batch = target.withArray("batches").addObject();
      batch.put("batch", rates.batch());
      batch.set("cpu_rows_per_second", MAPPER.valueToTree(rates.cpu()));
      batch.set("gpu_rows_per_second", MAPPER.valueToTree(rates.cuda().orElse(null)));
      batch.put("gpu_by_cpu", rates.ratio().orElse(null));
    }
  }
}
