package dev.weir.benchmarks.entities;

import dev.weir.streams.state.StateStores;
import java.util.List;
import java.util.Map;

/**
 * The topics of one app, after its id.
 *
 * @param id application id; begins the names of all its topics
 */
record AppTopics(String id) {

  String events() {
    return id + "-events";
  }

  String alerts() {
    return id + "-alerts";
  }

  String deadLetters() {
    return id + "-dead-letters";
  }

  /** What changes with every event of an entity. */
  String heads() {
    return changelog(StateStores.HEADS);
  }

  /** What changes when a pane rolls. */
  String panes() {
    return changelog(StateStores.PANES);
  }

  List<String> changelogs() {
    return List.of(heads(), panes());
  }

  /** The keys of a detector that name them. */
  Map<String, String> settings() {
    return Map.of(
        "kafka.application.id",
        id,
        "topics.events",
        events(),
        "topics.alerts",
        alerts(),
        "topics.deadLetters",
        deadLetters());
  }

  /** As Kafka Streams names it. */
  private String changelog(String store) {
    return "%s-%s-changelog".formatted(id, store);
  }
}
