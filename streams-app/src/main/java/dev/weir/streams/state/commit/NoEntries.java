package dev.weir.streams.state.commit;

import java.util.NoSuchElementException;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Over a store that is always empty. */
final class NoEntries implements KeyValueIterator<Bytes, byte[]> {

  @Override
  public boolean hasNext() {
    return false;
  }

  @Override
  public KeyValue<Bytes, byte[]> next() {
    throw new NoSuchElementException("Store is empty");
  }

  @Override
  public Bytes peekNextKey() {
    throw new NoSuchElementException("Store is empty");
  }

  @Override
  public void close() {
    // Nothing was opened.
  }
}
