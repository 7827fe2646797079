package dev.weir.streams.score;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.score.Judged;
import dev.weir.streams.score.file.ScoreGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreGraphTest {

  private static final int ROWS = 64;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void saysTheSameScoresAndNothingElse(int window) throws Exception {
    Path file = ModelFixture.writeLabelled(folder.resolve("model.onnx"), schema(window));
    for (Judged judged : Judged.values()) {
      byte[] model = Files.readAllBytes(file);
      byte[] cut = ScoreGraph.of(model, judged.output());
      assertThat(cut).hasSizeLessThan(model.length);
      try (OnnxModel whole = OnnxModel.load(file);
          OrtSession session = Sessions.environment().createSession(cut);
          OnnxScorer expected = whole.newScorer(judged, ROWS, whole.session());
          OnnxScorer found = whole.newScorer(judged, ROWS, session)) {
        assertThat(session.getOutputNames()).containsExactly(judged.output());
        assertThat(scores(found, window)).isEqualTo(scores(expected, window));
      }
    }
  }

  @Test
  void leavesAModelAloneThatHasAGraphWithinANode() {
    Protobuf within = new Protobuf().message(6, new Protobuf());
    Protobuf node = new Protobuf().text(2, "score").message(5, within);
    byte[] model = new Protobuf().message(7, new Protobuf().message(1, node)).toBytes();
    assertThat(ScoreGraph.of(model, "score")).isSameAs(model);
  }

  @Test
  void modelsAreScoredByTheirCutGraph() throws OrtException, IOException {
    Path file = ModelFixture.write(folder.resolve("model.onnx"), schema(1));
    try (OnnxModel model = OnnxModel.load(file)) {
      assertThat(model.scoring(Judged.SCORE).getOutputNames()).containsExactly("score");
      assertThat(model.session().getOutputNames()).hasSizeGreaterThan(1);
    }
  }

  private static float[] scores(OnnxScorer scorer, int window) {
    Random random = new Random(window);
    float[] inputs = new float[ROWS * schema(window).inputLength()];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = random.nextInt(10) == 0 ? Float.NaN : (float) (10 + 3 * random.nextGaussian());
    }
    scorer.place(0, inputs, 0, ROWS);
    scorer.score(ROWS);
    float[] scores = new float[ROWS];
    for (int slot = 0; slot < ROWS; slot++) {
      scores[slot] = scorer.scoreOf(slot);
    }
    return scores;
  }

  private static FeatureSchema schema(int window) {
    return new FeatureSchema(
        List.of(Feature.numeric("a"), Feature.numeric("b"), Feature.numeric("c")), window);
  }
}
