package dev.weir.streams.state;

import dev.weir.detection.features.FeatureWindow;
import dev.weir.detection.model.ModelManifest;
import dev.weir.streams.state.commit.CommitHook;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The states of entities as they lie in the stores, in the binary form of {@link EntityCodec}, to
 * be kept elsewhere and put back. What lives must have been written before, see {@link
 * CommitHook#runAll}.
 */
public final class EntityRecords {

  private final KeyValueStore<Bytes, byte[]> heads;
  private final KeyValueStore<Bytes, byte[]> panes;
  private final EntityCodec codec;

  /** Is told of an entity's state. */
  @FunctionalInterface
  public interface Visitor<E extends Exception> {

    /**
     * @param panes empty where none were written
     */
    void visit(String entityId, byte[] head, byte[] panes) throws E;
  }

  /**
   * @param heads store of {@link StateStores#HEADS}
   * @param panes store of {@link StateStores#PANES}
   */
  public EntityRecords(
      KeyValueStore<Bytes, byte[]> heads, KeyValueStore<Bytes, byte[]> panes, ModelManifest model) {
    this.heads = heads;
    this.panes = panes;
    this.codec = new EntityCodec(model, model.id(), new FeatureWindow(model.schema()));
  }

  /** All of them, in the order of the ids' bytes. */
  public <E extends Exception> void forEach(Visitor<E> visitor) throws E {
    try (KeyValueIterator<Bytes, byte[]> all = heads.all()) {
      while (all.hasNext()) {
        KeyValue<Bytes, byte[]> head = all.next();
        byte[] rest = panes.get(head.key);
        visitor.visit(entityId(head.key.get()), head.value, rest == null ? new byte[0] : rest);
      }
    }
  }

  /** Puts the state of an entity in its place. */
  public void put(String entityId, byte[] head, byte[] rest) {
    Bytes key = codec.key(entityId);
    heads.put(key, head);
    if (rest.length > 0) {
      panes.put(key, rest);
    }
  }

  private static String entityId(byte[] key) {
    byte[] id = Arrays.copyOfRange(key, EntityCodec.MODEL_BYTES, key.length);
    return new String(id, StandardCharsets.UTF_8);
  }
}
