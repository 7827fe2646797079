package dev.weir.detection.event.message;

import dev.weir.detection.event.EventFields;
import dev.weir.detection.event.EventSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The wanted fields of a JSON object by name; a name with dots is both the name itself and the path
 * through nested objects.
 *
 * @param role as in {@link AvroFields}
 * @param inside wanted fields of a nested object, empty where nothing inside is wanted
 */
record JsonFields(int role, Map<String, JsonFields> inside) {

  static JsonFields of(EventSettings settings, EventFields fields) {
    AvroFields wanted = new AvroFields(settings, fields);
    JsonFields root = new JsonFields(AvroFields.NOTHING, new HashMap<>());
    List<String> names = fields.names();
    names.forEach(name -> root.put(name, wanted.roleOf(name)));
    settings.entity().ifPresent(name -> root.put(name, AvroFields.ENTITY));
    root.put(settings.time(), AvroFields.TIME);
    return root;
  }

  private void put(String name, int role) {
    inside.merge(name, leaf(role), (old, leaf) -> new JsonFields(role, old.inside));
    int dot = name.indexOf('.');
    if (dot > 0 && dot < name.length() - 1) {
      inside
          .computeIfAbsent(name.substring(0, dot), key -> leaf(AvroFields.NOTHING))
          .put(name.substring(dot + 1), role);
    }
  }

  private static JsonFields leaf(int role) {
    return new JsonFields(role, new HashMap<>());
  }
}
