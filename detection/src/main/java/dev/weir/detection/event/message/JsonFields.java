package dev.weir.detection.event.message;

import dev.weir.detection.event.EventFields;
import dev.weir.detection.event.EventSettings;
import dev.weir.detection.event.avro.WantedFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The wanted fields of a JSON object by name; a name with dots is both the name itself and the path
 * through nested objects.
 *
 * @param role as in {@link WantedFields}
 * @param inside wanted fields of a nested object, empty where nothing inside is wanted
 */
record JsonFields(int role, Map<String, JsonFields> inside) {

  static JsonFields of(EventSettings settings, EventFields fields) {
    WantedFields wanted = new WantedFields(settings, fields);
    JsonFields root = new JsonFields(WantedFields.NOTHING, new HashMap<>());
    List<String> names = fields.names();
    names.forEach(name -> root.put(name, wanted.roleOf(name)));
    settings.entity().ifPresent(name -> root.put(name, WantedFields.ENTITY));
    root.put(settings.time(), WantedFields.TIME);
    return root;
  }

  private void put(String name, int role) {
    inside.merge(name, leaf(role), (old, leaf) -> new JsonFields(role, old.inside));
    int dot = name.indexOf('.');
    if (dot > 0 && dot < name.length() - 1) {
      inside
          .computeIfAbsent(name.substring(0, dot), key -> leaf(WantedFields.NOTHING))
          .put(name.substring(dot + 1), role);
    }
  }

  private static JsonFields leaf(int role) {
    return new JsonFields(role, new HashMap<>());
  }
}
