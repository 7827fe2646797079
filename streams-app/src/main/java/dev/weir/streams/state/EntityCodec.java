package dev.weir.streams.state;

import dev.weir.detection.alert.EpisodeState;
import dev.weir.detection.features.FeatureWindow;
import dev.weir.detection.features.RowHistory;
import dev.weir.detection.model.ModelManifest;
import dev.weir.detection.score.MeanScore;
import dev.weir.detection.threshold.PspState;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.Bytes;

/**
 * The binary form of an {@link EntityState}: a key, a head that is written at every commit in which
 * the entity had events, and its closed panes, written when one of them changed. Canonical: equal
 * states have equal bytes.
 *
 * <pre>
 * key:   model 8 bytes | entity id UTF-8 [| FF in place 1]
 * head:  format u8 = 2 | version | mean score | threshold head | episode | [history]
 * panes: as {@link PspState#writePanes}
 * </pre>
 *
 * <p>The model's 8 bytes begin a SHA-256 over its id, version and weights: scores of two models are
 * not comparable, so each has states of its own, also where a version was trained anew. Not
 * thread-safe.
 */
final class EntityCodec {

  static final int MODEL_BYTES = 8;

  private static final byte FORMAT = 2;

  /** Without the offsets of events; its one version lies in place 0. */
  private static final byte FORMAT_WITHOUT_VERSION = 1;

  /** No UTF-8 text has it. */
  private static final byte PLACE_1 = (byte) 0xFF;

  private static final int FIXED_BYTES =
      1
          + Version.BYTES
          + MeanScore.BYTES
          + PspState.MAXIMUM_HEAD_BYTES
          + EpisodeState.MAXIMUM_BYTES;

  private final byte[] model;
  private final String detector;
  private final FeatureWindow window;
  private ByteBuffer buffer =
      ByteBuffer.allocate(Math.max(FIXED_BYTES, PspState.MAXIMUM_PANES_BYTES));

  /**
   * @param detector its name, which the model's need not be
   */
  EntityCodec(ModelManifest manifest, String detector, FeatureWindow window) {
    this.model = digest(manifest);
    this.detector = detector;
    this.window = window;
  }

  Bytes key(String entityId) {
    byte[] id = entityId.getBytes(StandardCharsets.UTF_8);
    byte[] key = Arrays.copyOf(model, MODEL_BYTES + id.length);
    System.arraycopy(id, 0, key, MODEL_BYTES, id.length);
    return Bytes.wrap(key);
  }

  /** The key under which a version in this place lies. */
  static Bytes in(int place, Bytes key) {
    if (place == 0) {
      return key;
    }
    byte[] other = Arrays.copyOf(key.get(), key.get().length + 1);
    other[other.length - 1] = PLACE_1;
    return Bytes.wrap(other);
  }

  EntityState fresh(String entityId, Bytes key, int topic) {
    RowHistory history = window.remembers() ? window.newHistory() : null;
    return new EntityState(
        entityId,
        key,
        Version.first(topic),
        false,
        new MeanScore(),
        new PspState().of(entityId, detector),
        new EpisodeState(),
        history);
  }

  /**
   * Which version a head is.
   *
   * @param topic digest of the topic that events come from now
   * @throws IllegalArgumentException if the bytes are no head of a known format
   */
  Version version(byte[] head, int place, int topic) {
    return version(ByteBuffer.wrap(head), place, topic);
  }

  byte[] head(EntityState state, Version version) {
    RowHistory history = state.history();
    ByteBuffer target = room(FIXED_BYTES + (history == null ? 0 : history.encodedBytes()));
    target.put(FORMAT);
    version.write(target);
    state.score().write(target);
    state.threshold().writeHead(target);
    state.episode().write(target);
    if (history != null) {
      history.write(target);
    }
    return written(target);
  }

  byte[] panes(EntityState state) {
    ByteBuffer target = room(PspState.MAXIMUM_PANES_BYTES);
    state.threshold().writePanes(target);
    return written(target);
  }

  /**
   * @param panes asked for when the threshold needs them; gives null where none were written yet
   * @param version of the head
   * @throws IllegalArgumentException if the bytes are no state of this window
   */
  EntityState read(
      String entityId, Bytes key, byte[] head, Supplier<byte[]> panes, Version version) {
    ByteBuffer source = ByteBuffer.wrap(head);
    version(source, version.place(), version.topic());
    MeanScore score = MeanScore.read(source);
    PspState threshold =
        PspState.readHead(source, () -> wrapped(panes.get())).of(entityId, detector);
    EpisodeState episode = EpisodeState.read(source);
    RowHistory history = window.remembers() ? window.readHistory(source) : null;
    return new EntityState(entityId, key, version, true, score, threshold, episode, history);
  }

  private static Version version(ByteBuffer source, int place, int topic) {
    byte format = source.get();
    return switch (format) {
      case FORMAT -> Version.read(source, place, topic);
      case FORMAT_WITHOUT_VERSION -> Version.first(topic);
      default ->
          throw new IllegalArgumentException(
              "State of an entity must have format %d or %d, found %d"
                  .formatted(FORMAT_WITHOUT_VERSION, FORMAT, format));
    };
  }

  private static ByteBuffer wrapped(byte[] panes) {
    return panes == null ? null : ByteBuffer.wrap(panes);
  }

  private ByteBuffer room(int bytes) {
    if (buffer.capacity() < bytes) {
      buffer = ByteBuffer.allocate(bytes);
    }
    return buffer.clear();
  }

  private static byte[] written(ByteBuffer target) {
    return Arrays.copyOf(target.array(), target.position());
  }

  private static byte[] digest(ModelManifest manifest) {
    String identity =
        String.join("\n", manifest.id(), manifest.version(), manifest.weightsSha256());
    try {
      return MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
