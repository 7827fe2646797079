package dev.weir.detection.evaluation.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.detection.evaluation.AlertJudge;
import dev.weir.detection.evaluation.Confusion;
import dev.weir.detection.evaluation.GoldenFile;
import dev.weir.detection.evaluation.GoldenFile.Case;
import dev.weir.detection.evaluation.Timeline;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RangeQualityTest {

  static List<Case> goldens() throws IOException {
    return GoldenFile.read("points.csv");
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void agreesWithAScorerThatLoopsOverRows(Case golden) {
    RangeQuality quality = quality(golden.text("labels"), golden.text("flagged"));

    close(quality.precision(), golden.figure("range_precision"));
    close(quality.recall(), golden.figure("range_recall"));
    close(quality.f1(), golden.figure("range_f1"));
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void rowsByThemselvesAgreeWithScikitLearn(Case golden) {
    String labels = golden.text("labels");
    String flagged = golden.text("flagged");
    AlertJudge judge = new AlertJudge();
    for (int row = 0; row < labels.length(); row++) {
      judge.row("a", row, labels.charAt(row) == '1', flagged.charAt(row) == '1');
    }
    Confusion points = judge.conclude().points();

    close(points.precision(), golden.figure("precision"));
    close(points.recall(), golden.figure("recall"));
    close(points.f1(), golden.figure("f1"));
    close(points.falseAlarmRate(), golden.figure("false_alarm_rate"));
  }

  @Test
  void aSpanMetInPiecesEarnsLessThanOneMetAtOnce() {
    RangeQuality pieces = quality(".xxxx.", ".x.x..");
    RangeQuality whole = quality(".xxxx.", ".xx...");

    assertThat(pieces.recall().orElseThrow()).isCloseTo(0.2 + 0.8 * 0.5 / 2, within(1e-15));
    assertThat(whole.recall().orElseThrow()).isCloseTo(0.2 + 0.8 * 0.5, within(1e-15));
  }

  @Test
  void spansOfAllEntitiesCountTheSame() {
    RangeQuality quality =
        RangeQuality.of(
            new Timeline()
                .entity("a", "x.x.x.", "x.x.x.")
                .entity("b", ".xxxx.", "......")
                .series());

    assertThat(quality.recall()).hasValue(0.75);
    assertThat(quality.precision()).hasValue(1);
  }

  @Test
  void entitiesDoNotMeetEachOthersSpans() {
    RangeQuality quality =
        RangeQuality.of(
            new Timeline().entity("a", ".xx.", "....").entity("b", "....", ".xx.").series());

    assertThat(quality.f1()).hasValue(0);
  }

  @Test
  void rowsWithoutLabelAreLeftOut() {
    assertThat(quality("?xx?..", "xxxx??").precision()).hasValue(1);
  }

  @Test
  void withoutLabelledSpansThereIsNoRecall() {
    RangeQuality quality = quality("....", ".xx.");

    assertThat(quality.recall()).isEmpty();
    assertThat(quality.precision()).hasValue(0);
    assertThat(quality.f1()).hasValue(0);
  }

  @Test
  void withoutEventsNothingIsDefined() {
    RangeQuality quality = RangeQuality.of(List.of());

    assertThat(quality.precision()).isEmpty();
    assertThat(quality.recall()).isEmpty();
    assertThat(quality.f1()).isEmpty();
  }

  private static RangeQuality quality(String labels, String flagged) {
    return RangeQuality.of(new Timeline().entity("a", labels, flagged).series());
  }

  private static void close(OptionalDouble found, OptionalDouble expected) {
    assertThat(found.isPresent()).isEqualTo(expected.isPresent());
    if (expected.isPresent()) {
      assertThat(found.getAsDouble()).isCloseTo(expected.getAsDouble(), within(1e-12));
    }
  }
}
