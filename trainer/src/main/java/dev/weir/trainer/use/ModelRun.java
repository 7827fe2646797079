package dev.weir.trainer.use;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.features.FeatureSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks a model about events, many in a call. Not thread-safe. */
public final class ModelRun implements AutoCloseable {

  private static final int CALL = 256;
  private static final Set<String> WANTED = Set.of("score", "reconstruction", "latent");

  private final ModelSession session;
  private final FeatureSchema schema;
  private final int latentLength;

  /** Takes what comes of an event. */
  @FunctionalInterface
  public interface Sink {
    void accept(InputEvent event, Answer answer) throws IOException;
  }

  /**
   * @param model the bytes of a model file that says {@code latent}
   * @param schema what the model reads
   * @throws InvalidConfigurationException if the model does not say a latent
   */
  public ModelRun(byte[] model, FeatureSchema schema) {
    this.session = new ModelSession(model);
    this.schema = schema;
    this.latentLength =
        session
            .length("latent")
            .orElseThrow(
                () ->
                    new InvalidConfigurationException(
                        "Model must have an output 'latent', found none. Train it with bin/weir train, or export the bottleneck too"));
  }

  /** L. */
  public int latentLength() {
    return latentLength;
  }

  /** Answers to all events to come, in order; returns how many there were. */
  public long run(InputEvents events, Sink sink) throws IOException {
    List<InputEvent> call = new ArrayList<>();
    long count = 0;
    Optional<InputEvent> next = events.next();
    while (next.isPresent()) {
      call.add(next.get());
      next = events.next();
      if (call.size() == CALL || next.isEmpty()) {
        pass(call, sink);
        count += call.size();
        call.clear();
      }
    }
    return count;
  }

  /** Answers to these, in order. */
  public List<Answer> answers(List<InputEvent> events) throws IOException {
    List<Answer> answers = new ArrayList<>();
    for (int from = 0; from < events.size(); from += CALL) {
      List<InputEvent> call = events.subList(from, Math.min(events.size(), from + CALL));
      pass(call, (event, answer) -> answers.add(answer));
    }
    return answers;
  }

  @Override
  public void close() {
    session.close();
  }

  private void pass(List<InputEvent> call, Sink sink) throws IOException {
    int length = schema.inputLength();
    int known = schema.conditionLength();
    float[] features = new float[call.size() * length];
    float[] condition = new float[call.size() * known];
    for (int i = 0; i < call.size(); i++) {
      System.arraycopy(call.get(i).input(), 0, features, i * length, length);
      schema.writeCondition(call.get(i).time(), condition, i * known);
    }
    Map<String, float[]> inputs = Map.of("features", features, "condition", condition);
    Map<String, float[]> outputs = session.run(call.size(), inputs, WANTED);
    for (int i = 0; i < call.size(); i++) {
      sink.accept(call.get(i), Answer.of(outputs, i, schema.width(), latentLength));
    }
  }
}
