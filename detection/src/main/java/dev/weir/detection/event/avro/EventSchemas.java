package dev.weir.detection.event.avro;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.event.EventFields;
import dev.weir.detection.event.EventSettings;
import dev.weir.schemas.SensorReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/** The Avro schemas by which a detector's events may be written. */
public final class EventSchemas {

  private EventSchemas() {}

  /**
   * Every schema a detector reads without a registry: the one {@linkplain #derive derived} from its
   * settings, {@link SensorReading}, and those {@code events.schema} names, a file or a folder of
   * {@code .avsc} files.
   *
   * @throws InvalidConfigurationException if a named schema cannot be read, is no record, or lacks
   *     the entity, the time or a feature
   */
  public static List<Schema> known(EventSettings settings, EventFields fields) {
    List<Schema> schemas = new ArrayList<>();
    schemas.add(derive(settings, fields));
    schemas.add(SensorReading.getClassSchema());
    settings.schema().ifPresent(path -> schemas.addAll(configured(path, settings, fields)));
    return schemas;
  }

  /**
   * The schema of a detector that has none of its own: the entity (string), the time
   * (timestamp-millis), then the features in order ({@code ["null","float"]}, {@code
   * ["null","string"]} of categories). Depends on nothing but the names and that, so producer and
   * detector derive the same.
   */
  public static Schema derive(EventSettings settings, EventFields fields) {
    return DerivedSchema.of(settings, fields);
  }

  private static List<Schema> configured(Path path, EventSettings settings, EventFields fields) {
    List<Schema> schemas = new ArrayList<>();
    for (Path file : schemaFiles(path)) {
      Schema schema = read(file);
      List<String> missing = new WantedFields(settings, fields).missingFrom(schema);
      if (!missing.isEmpty()) {
        throw new InvalidConfigurationException(
            "events.schema must have every field of the detector, found none of %s in %s"
                .formatted(missing, file));
      }
      schemas.add(schema);
    }
    return schemas;
  }

  private static List<Path> schemaFiles(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      List<Path> found = files.filter(f -> f.toString().endsWith(".avsc")).sorted().toList();
      if (found.isEmpty()) {
        throw new InvalidConfigurationException(
            "events.schema must name a folder with .avsc files, found none in %s".formatted(path));
      }
      return found;
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  private static Schema read(Path file) {
    try {
      Schema schema = new Schema.Parser().parse(Files.readString(file));
      if (schema.getType() != Schema.Type.RECORD) {
        throw new InvalidConfigurationException(
            "events.schema must be the schema of a record, found %s in %s"
                .formatted(schema.getType().getName(), file));
      }
      return schema;
    } catch (IOException | AvroRuntimeException e) {
      throw unreadable(file, e);
    }
  }

  private static InvalidConfigurationException unreadable(Path file, Exception cause) {
    return new InvalidConfigurationException(
        "events.schema must name a readable Avro schema, found %s (%s)"
            .formatted(file, cause.getClass().getSimpleName()),
        cause);
  }
}
