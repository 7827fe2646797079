package dev.weir.detection.event.avro;

import dev.weir.detection.event.EventFields;
import dev.weir.detection.event.EventSettings;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** Which fields of a record a detector wants, and for what. */
public record WantedFields(EventSettings settings, EventFields fields) {

  public static final int NOTHING = -1;
  public static final int ENTITY = -2;
  public static final int TIME = -3;

  /** What a field is for: {@link #ENTITY}, {@link #TIME}, the index of a value, or nothing. */
  public int roleOf(String path) {
    if (path.equals(settings.time())) {
      return TIME;
    }
    if (settings.entity().isPresent() && path.equals(settings.entity().get())) {
      return ENTITY;
    }
    return fields.names().indexOf(path);
  }

  /** Whether a wanted field lies inside the record at a path. */
  public boolean reachesInto(String path) {
    String inside = path + ".";
    return wanted().stream().anyMatch(name -> name.startsWith(inside));
  }

  List<String> missingFrom(Schema record) {
    List<String> missing = new ArrayList<>(wanted());
    remove("", record, missing);
    return missing;
  }

  private void remove(String parent, Schema schema, List<String> missing) {
    if (schema.isUnion()) {
      schema.getTypes().forEach(branch -> remove(parent, branch, missing));
    } else if (schema.getType() == Schema.Type.RECORD) {
      for (Schema.Field field : schema.getFields()) {
        String path = AvroFieldName.of(parent, field);
        missing.remove(path);
        if (reachesInto(path)) {
          remove(path, field.schema(), missing);
        }
      }
    }
  }

  private List<String> wanted() {
    List<String> wanted = new ArrayList<>(fields.names());
    settings.entity().ifPresent(wanted::add);
    wanted.add(settings.time());
    return wanted;
  }
}
