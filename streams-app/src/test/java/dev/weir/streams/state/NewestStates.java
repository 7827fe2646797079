package dev.weir.streams.state;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;

/**
 * What is known of each entity in the end, without where it lies and which events it knows: that
 * depends on when was committed, and what is known must not.
 */
public final class NewestStates {

  private static final int BODY = 1 + Version.BYTES;
  private static final byte PLACE_1 = (byte) 0xFF;

  private final Map<Bytes, Bytes> heads = new HashMap<>();
  private final Map<Bytes, Bytes> panes = new HashMap<>();

  private NewestStates() {}

  /**
   * @param heads all that the store of heads has
   * @param panes all that the store of panes has
   */
  public static NewestStates of(Map<Bytes, Bytes> heads, Map<Bytes, Bytes> panes) {
    NewestStates states = new NewestStates();
    for (Bytes key : heads.keySet()) {
      if (key.get()[key.get().length - 1] != PLACE_1) {
        states.add(key, heads, panes);
      }
    }
    return states;
  }

  /** Of a store, by its name. */
  public Map<Bytes, Bytes> in(String store) {
    return store.equals(StateStores.HEADS) ? heads : panes;
  }

  private void add(Bytes key, Map<Bytes, Bytes> allHeads, Map<Bytes, Bytes> allPanes) {
    Bytes one = allHeads.get(key);
    Bytes other = allHeads.get(EntityCodec.in(1, key));
    Version newest = version(one, 0);
    if (other != null && version(other, 1).offset() > newest.offset()) {
      newest = version(other, 1);
    }
    byte[] head = (newest.place() == 0 ? one : other).get();
    heads.put(key, Bytes.wrap(Arrays.copyOfRange(head, BODY, head.length)));
    Bytes closed = allPanes.get(EntityCodec.in(newest.panesPlace(), key));
    if (closed != null) {
      panes.put(key, closed);
    }
  }

  private static Version version(Bytes head, int place) {
    ByteBuffer source = ByteBuffer.wrap(head.get(), 1, Version.BYTES);
    return Version.read(source, place, source.getInt(source.position()));
  }
}
