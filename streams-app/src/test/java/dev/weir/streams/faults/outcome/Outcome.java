package dev.weir.streams.faults.outcome;

import dev.weir.schemas.Alert;
import dev.weir.schemas.ScoredEvent;
import dev.weir.schemas.SourceReference;
import dev.weir.streams.state.NewestStates;
import dev.weir.streams.state.StateStores;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;

/**
 * What came of a load: scores and alerts of each pump in the order in which they were written, and
 * what is stored in the end.
 */
public record Outcome(
    Map<String, List<ScoredEvent>> scores,
    Map<String, List<Alert>> alerts,
    Map<String, Map<Bytes, Bytes>> stored) {

  public Outcome() {
    this(new LinkedHashMap<>(), new LinkedHashMap<>(), new TreeMap<>());
  }

  public void add(ScoredEvent score) {
    scores.computeIfAbsent(score.getEntityId(), id -> new ArrayList<>()).add(score);
  }

  public void add(Alert alert) {
    alerts.computeIfAbsent(alert.getEntityId(), id -> new ArrayList<>()).add(alert);
  }

  /** Of other entities than those there. */
  public void add(NewestStates states) {
    for (String store : List.of(StateStores.HEADS, StateStores.PANES)) {
      stored.computeIfAbsent(store, s -> new TreeMap<>()).putAll(states.in(store));
    }
  }

  /** As it would be if the event had come from another partition. */
  static Alert from(Alert alert, int partition) {
    SourceReference source =
        SourceReference.newBuilder(alert.getSource()).setPartition(partition).build();
    return Alert.newBuilder(alert).setSource(source).build();
  }
}
