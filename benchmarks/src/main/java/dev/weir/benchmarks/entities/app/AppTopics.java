package dev.weir.benchmarks.entities.app;

import dev.weir.streams.state.StateStores;
import java.util.List;
import java.util.Map;

/**
 * The topics of one app, after its id.
 *
 * @param id application id; begins the names of all its topics
 */
public record AppTopics(String id) {

  public String events() {
    return id + "-events";
  }

  public String alerts() {
    return id + "-alerts";
  }

  public String deadLetters() {
    return id + "-dead-letters";
  }

  /** What changes with every event of an entity. */
  public String heads() {
    return changelog(StateStores.HEADS);
  }

  /** What changes when a pane rolls. */
  public String panes() {
    return changelog(StateStores.PANES);
  }

  public List<String> changelogs() {
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
