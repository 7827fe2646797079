package dev.weir.trainer.use.encode;

import dev.weir.report.chart.Scatter;
import dev.weir.report.chart.Scatter.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How events are coloured: by label where one is known, else by entity where these are few, else by
 * how strange they are.
 */
final class Colouring {

  private static final double STRANGE = 0.99;
  private static final double UNUSUAL = 0.9;

  private final List<Place> places;
  private final Function<Place, String> name;

  Colouring(List<Place> places) {
    this.places = places;
    this.name = name();
  }

  /** Places on paper in groups, the rarest kind of event on top. */
  List<Group> groups(List<float[]> points) {
    Map<String, List<float[]>> groups = new TreeMap<>();
    for (int i = 0; i < places.size(); i++) {
      groups
          .computeIfAbsent(name.apply(places.get(i)), key -> new ArrayList<>())
          .add(points.get(i));
    }
    return groups.entrySet().stream()
        .map(group -> new Group(group.getKey(), group.getValue()))
        .sorted(Comparator.comparing((Group group) -> -group.points().size()))
        .toList();
  }

  private Function<Place, String> name() {
    if (places.stream().anyMatch(place -> place.event().label() >= 0)) {
      return place -> label(place.event().label());
    }
    long entities = places.stream().map(place -> place.event().entityId()).distinct().count();
    return entities > 1 && entities <= Scatter.COLOURS
        ? place -> place.event().entityId()
        : byScore();
  }

  private static String label(int label) {
    return label < 0 ? "not labelled" : label == 1 ? "anomalous" : "normal";
  }

  private Function<Place, String> byScore() {
    double[] sorted = places.stream().mapToDouble(p -> p.answer().score()).sorted().toArray();
    double unusual = sorted[(int) (UNUSUAL * (sorted.length - 1))];
    double strange = sorted[(int) (STRANGE * (sorted.length - 1))];
    return place ->
        place.answer().score() > strange
            ? "highest 1 % of scores"
            : place.answer().score() > unusual ? "highest 10 %" : "the rest";
  }
}
