package dev.weir.streams.faults.outcome;

import dev.weir.schemas.Alert;
import dev.weir.schemas.ScoredEvent;
import dev.weir.streams.faults.scenario.Load.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;

/**
 * What became of a load, counted against the same load undisturbed.
 *
 * @param events sent
 * @param lost events of which no score was committed
 * @param duplicated scores beyond the first of an event, and alerts beyond the first of their like
 * @param reordered first scores that stand behind that of a later event of their pump
 * @param scores first scores that differ
 * @param alerts alerts that are missing, or that should not be
 * @param states stored values that are missing, differ, or are too many
 * @param ended how often an instance ended by itself, non-zero
 */
public record Tally(
    int events,
    int lost,
    int duplicated,
    int reordered,
    int scores,
    int alerts,
    int states,
    int ended,
    long seconds) {

  public static Tally of(
      List<Message> messages, Outcome expected, Outcome found, int ended, long seconds) {
    int lost = 0;
    int duplicated = 0;
    int reordered = 0;
    int differ = 0;
    for (Map.Entry<String, List<Message>> pump : byPump(messages).entrySet()) {
      Order order =
          Order.of(
              pump.getValue(),
              expected.scores().getOrDefault(pump.getKey(), List.of()),
              found.scores().getOrDefault(pump.getKey(), List.of()));
      lost += order.lost;
      duplicated += order.duplicated;
      reordered += order.reordered;
      differ += order.differ;
    }
    Map<String, List<Alert>> alerts = distinct(found.alerts());
    return new Tally(
        messages.size(),
        lost,
        duplicated + size(found.alerts()) - size(alerts),
        reordered,
        differ,
        alerts(expected.alerts(), alerts),
        states(expected.stored(), found.stored()),
        ended,
        seconds);
  }

  /** Nothing lost and all as undisturbed, though some of it may stand twice. */
  public boolean isUnharmed() {
    return lost + reordered + scores + alerts + states == 0;
  }

  /** No two alerts are alike: each names the event it was raised by. */
  private static Map<String, List<Alert>> distinct(Map<String, List<Alert>> alerts) {
    Map<String, List<Alert>> distinct = new HashMap<>();
    alerts.forEach((pump, all) -> distinct.put(pump, all.stream().distinct().toList()));
    return distinct;
  }

  private static int size(Map<String, List<Alert>> alerts) {
    return alerts.values().stream().mapToInt(List::size).sum();
  }

  private static Map<String, List<Message>> byPump(List<Message> messages) {
    Map<String, List<Message>> pumps = new HashMap<>();
    messages.forEach(m -> pumps.computeIfAbsent(m.pump(), p -> new ArrayList<>()).add(m));
    return pumps;
  }

  private static int alerts(Map<String, List<Alert>> expected, Map<String, List<Alert>> found) {
    return all(expected.keySet(), found.keySet()).stream()
        .mapToInt(
            pump ->
                differences(
                    expected.getOrDefault(pump, List.of()), found.getOrDefault(pump, List.of())))
        .sum();
  }

  /** Those of either list that the other has not; where they only stand otherwise, their number. */
  private static <T> int differences(List<T> expected, List<T> found) {
    List<T> missing = new ArrayList<>(expected);
    List<T> tooMany = new ArrayList<>();
    for (T value : found) {
      if (!missing.remove(value)) {
        tooMany.add(value);
      }
    }
    int differences = missing.size() + tooMany.size();
    return differences > 0 || expected.equals(found) ? differences : expected.size();
  }

  private static int states(
      Map<String, Map<Bytes, Bytes>> expected, Map<String, Map<Bytes, Bytes>> found) {
    int differences = 0;
    for (String store : all(expected.keySet(), found.keySet())) {
      Map<Bytes, Bytes> wanted = expected.getOrDefault(store, Map.of());
      Map<Bytes, Bytes> there = found.getOrDefault(store, Map.of());
      for (Bytes key : all(wanted.keySet(), there.keySet())) {
        differences += Objects.equals(wanted.get(key), there.get(key)) ? 0 : 1;
      }
    }
    return differences;
  }

  private static <T> Set<T> all(Set<T> one, Set<T> other) {
    Set<T> all = new HashSet<>(one);
    all.addAll(other);
    return all;
  }

  /** The scores of one pump beside its events in their order. */
  private static final class Order {

    private int lost;
    private int duplicated;
    private int reordered;
    private int differ;

    public static Order of(
        List<Message> sent, List<ScoredEvent> expected, List<ScoredEvent> found) {
      Map<Long, Integer> numbers = new HashMap<>();
      sent.forEach(message -> numbers.put(message.at(), numbers.size()));
      Order order = new Order();
      Set<Integer> seen = new HashSet<>();
      int highest = -1;
      for (ScoredEvent score : found) {
        Integer number = numbers.get(score.getEventTime().toEpochMilli());
        if (number == null) {
          order.differ++;
        } else if (!seen.add(number)) {
          order.duplicated++;
        } else {
          order.reordered += number < highest ? 1 : 0;
          order.differ += expected.get(number).equals(score) ? 0 : 1;
          highest = Math.max(highest, number);
        }
      }
      order.lost = sent.size() - seen.size();
      return order;
    }
  }
}
