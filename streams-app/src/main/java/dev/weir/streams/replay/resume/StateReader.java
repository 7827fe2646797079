package dev.weir.streams.replay.resume;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.model.ModelManifest;
import dev.weir.streams.replay.source.Standing;
import dev.weir.streams.state.EntityRecords;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/** Reads what {@link StateWriter} wrote. */
public final class StateReader {

  /** It had no length of the file of dead letters. */
  private static final int FIRST_VERSION = 1;

  /** More than any state takes: a length beyond it is damage. */
  private static final int LONGEST = 1 << 26;

  private final Path file;
  private final CRC32C sum = new CRC32C();
  private final DataInputStream in;

  private StateReader(Path file) throws IOException {
    this.file = file;
    this.in =
        new DataInputStream(
            new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file)), sum));
  }

  /**
   * Puts the entities' states into the stores.
   *
   * @param inEpisode is told of each entity that has an incident open
   * @return where the replay stood
   * @throws InvalidConfigurationException if there is no such file, or it is none, damaged, of
   *     another version or of another model
   */
  public static ReplayState read(
      Path file, ModelManifest model, EntityRecords entities, Consumer<String> inEpisode)
      throws IOException {
    if (Files.isDirectory(file)) {
      throw new InvalidConfigurationException(
          "State must be a file, found the directory %s".formatted(file));
    }
    try {
      StateReader reader = new StateReader(file);
      try (reader.in) {
        return reader.read(model, entities, inEpisode);
      }
    } catch (NoSuchFileException e) {
      throw new InvalidConfigurationException(
          "State file must exist, found none at %s. A replay with --to-state writes one"
              .formatted(file),
          e);
    } catch (EOFException e) {
      throw new InvalidConfigurationException(damage(file, "its end too early"), e);
    }
  }

  private ReplayState read(ModelManifest model, EntityRecords entities, Consumer<String> inEpisode)
      throws IOException {
    int version = version();
    requireModel(ModelIdentity.of(model));
    ReplayState state = state(version);
    while (in.readByte() == StateWriter.ENTITY) {
      String id = text();
      if (in.readBoolean()) {
        inEpisode.accept(id);
      }
      entities.put(id, bytes(in.readInt()), bytes(in.readInt()));
    }
    int expected = (int) sum.getValue();
    if (in.readInt() != expected || in.read() >= 0) {
      throw new InvalidConfigurationException(damage(file, "contents that do not fit their sum"));
    }
    return state;
  }

  private int version() throws IOException {
    byte[] magic = in.readNBytes(StateWriter.MAGIC.length);
    if (!Arrays.equals(magic, StateWriter.MAGIC)) {
      throw new InvalidConfigurationException(
          "State file must be one that a replay wrote with --to-state, found another kind of file at %s"
              .formatted(file));
    }
    int version = in.readUnsignedByte();
    if (version < FIRST_VERSION || version > StateWriter.VERSION) {
      throw new InvalidConfigurationException(
          "State file %s must have version %d to %d, found %d. Replay again from the beginning"
              .formatted(file, FIRST_VERSION, StateWriter.VERSION, version));
    }
    return version;
  }

  private void requireModel(ModelIdentity model) throws IOException {
    ModelIdentity found = new ModelIdentity(text(), text(), text(), text());
    if (!found.equals(model)) {
      throw new InvalidConfigurationException(
          "State file %s must be of the model that goes on, found %s. Give that model, or leave the state out"
              .formatted(file, found.differenceTo(model)));
    }
  }

  private ReplayState state(int version) throws IOException {
    String source = text();
    int count = in.readInt();
    List<Standing.Part> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(new Standing.Part(text(), in.readLong(), in.readLong()));
    }
    long events = in.readLong();
    Written written =
        new Written(in.readLong(), in.readLong(), version == FIRST_VERSION ? 0 : in.readLong());
    return new ReplayState(new Standing(source, parts), events, written);
  }

  private String text() throws IOException {
    return new String(bytes(in.readUnsignedShort()), StandardCharsets.UTF_8);
  }

  private byte[] bytes(int length) throws IOException {
    if (length < 0 || length > LONGEST) {
      throw new InvalidConfigurationException(damage(file, "a length of " + length));
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  private static String damage(Path file, String found) {
    return "State file %s must be whole, found %s. Replay again from the beginning"
        .formatted(file, found);
  }
}
