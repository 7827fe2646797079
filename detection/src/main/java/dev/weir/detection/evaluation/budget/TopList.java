package dev.weir.detection.evaluation.budget;

import java.util.Collection;
import java.util.Comparator;
import java.util.PriorityQueue;

/** The places of one day with the highest scores; of equal ones those offered first. */
final class TopList {

  private final int room;
  private final EntityDays days;
  private final PriorityQueue<Integer> places;

  TopList(int room, EntityDays days) {
    this.room = room;
    this.days = days;
    Comparator<Integer> byScore = Comparator.comparingDouble(days::score);
    this.places = new PriorityQueue<>(byScore.thenComparing(Comparator.reverseOrder()));
  }

  /** To be called with rising places. */
  void offer(int place) {
    if (places.size() < room) {
      places.add(place);
    } else if (days.score(place) > days.score(places.element())) {
      places.remove();
      places.add(place);
    }
  }

  /** At most as many as there is room for, in no order. */
  Collection<Integer> places() {
    return places;
  }
}
