package dev.weir.streams.replay.resume;

import dev.weir.detection.model.ModelManifest;
import dev.weir.streams.replay.source.Standing;
import dev.weir.streams.state.EntityRecords;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * Writes a file of the state of a replay. Big-endian and canonical: replays that know the same and
 * stand at the same place leave the same bytes. Text is UTF-8 behind its length in a u16.
 *
 * <pre>
 * "WEIRSTAT" | version u8 = 2
 * model: id | version | weights | schema
 * source | parts u32 | (name | next i64 | end i64) each
 * events i64 | scores bytes i64 | alerts bytes i64 | dead letters bytes i64
 * (1 u8 | entity id | in episode u8 | head u32 + bytes | panes u32 + bytes) each, by the ids' bytes
 * 0 u8 | CRC-32C of all before u32
 * </pre>
 */
public final class StateWriter {

  static final byte[] MAGIC = "WEIRSTAT".getBytes(StandardCharsets.US_ASCII);
  static final int VERSION = 2;
  static final int ENTITY = 1;
  static final int END = 0;

  private final DataOutputStream out;

  private StateWriter(DataOutputStream out) {
    this.out = out;
  }

  /**
   * @param target is closed
   * @param isInEpisode whether an entity has an incident open
   */
  public static void write(
      OutputStream target,
      ModelManifest model,
      ReplayState state,
      EntityRecords entities,
      Predicate<String> isInEpisode)
      throws IOException {
    CheckedOutputStream checked =
        new CheckedOutputStream(new BufferedOutputStream(target), new CRC32C());
    try (DataOutputStream out = new DataOutputStream(checked)) {
      StateWriter writer = new StateWriter(out);
      out.write(MAGIC);
      out.writeByte(VERSION);
      writer.model(ModelIdentity.of(model));
      writer.state(state);
      writer.entities(entities, isInEpisode);
      out.writeByte(END);
      out.writeInt((int) checked.getChecksum().getValue());
    }
  }

  private void model(ModelIdentity model) throws IOException {
    text(model.id());
    text(model.version());
    text(model.weights());
    text(model.schema());
  }

  private void state(ReplayState state) throws IOException {
    text(state.standing().source());
    out.writeInt(state.standing().parts().size());
    for (Standing.Part part : state.standing().parts()) {
      text(part.name());
      out.writeLong(part.next());
      out.writeLong(part.end());
    }
    out.writeLong(state.events());
    out.writeLong(state.written().scores());
    out.writeLong(state.written().alerts());
    out.writeLong(state.written().deadLetters());
  }

  private void entities(EntityRecords entities, Predicate<String> isInEpisode) throws IOException {
    entities.<IOException>forEach(
        (id, head, panes) -> {
          out.writeByte(ENTITY);
          text(id);
          out.writeBoolean(isInEpisode.test(id));
          bytes(head);
          bytes(panes);
        });
  }

  private void text(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeShort(bytes.length);
    out.write(bytes);
  }

  private void bytes(byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
