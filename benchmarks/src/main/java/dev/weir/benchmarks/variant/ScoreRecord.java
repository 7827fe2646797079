package dev.weir.benchmarks.variant;

import dev.weir.schemas.Judgement;
import dev.weir.schemas.ScoredEvent;
import dev.weir.streams.alert.ScoreSerializer;
import java.time.Instant;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;

/** What every variant but Weir's whole writes of an event: Weir's record of a score, not judged. */
final class ScoreRecord {

  private static final String SINK = "scores";

  private ScoreRecord() {}

  static ScoredEvent of(String entityId, long eventTime, float score) {
    return new ScoredEvent(
        entityId, Instant.ofEpochMilli(eventTime), score, null, null, Judgement.WARMING_UP);
  }

  static void sink(Topology topology, String topic, String parent) {
    topology.addSink(SINK, topic, new StringSerializer(), new ScoreSerializer(), parent);
  }
}
