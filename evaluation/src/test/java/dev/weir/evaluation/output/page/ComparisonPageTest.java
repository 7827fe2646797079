package dev.weir.evaluation.output.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.evaluation.contender.Contender;
import dev.weir.evaluation.contender.Contender.Kind;
import dev.weir.evaluation.job.Outcome;
import dev.weir.evaluation.output.ComparisonText;
import dev.weir.evaluation.result.Comparison;
import dev.weir.evaluation.result.SetResult;
import dev.weir.evaluation.result.Shown;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonPageTest {

  private static final Map<String, Double> FEW =
      Map.of("recall", 0.5, "false_episodes_per_day", 1.0, "average_precision", 0.4);
  private static final Map<String, Double> MANY =
      Map.of("recall", 0.9, "false_episodes_per_day", 4.0, "average_precision", 0.4);

  @Test
  void saysWhoRanksBestAndShowsEverySeries() {
    Comparison comparison =
        new Comparison(
            List.of(contender("a<b", ""), contender("other", "")),
            List.of(
                run("a<b", "pump-1", Map.of("average_precision", 0.8)),
                run("other", "pump-1", Map.of("average_precision", 0.3))));

    String page = page(comparison);

    assertThat(page)
        .contains("1 series, 1 seed. Ranks best: a&lt;b (average_precision 0.800)")
        .contains("aria-label='average_precision by detector: a&lt;b 0.800; other 0.300;'")
        .contains("pump-1")
        .doesNotContain("a<b")
        .doesNotContain("What more alerts buy");
  }

  @Test
  void saysNothingOfWhoIsBestWhereNothingIsDefined() {
    Comparison none =
        new Comparison(
            List.of(contender("mine", "")), List.of(run("mine", "s", Map.of("episodes", 0.0))));
    Comparison alerts =
        new Comparison(
            List.of(contender("mine", "")), List.of(run("mine", "s", Map.of("f1", 0.5))));

    assertThat(page(none)).contains("1 series, 1 seed.<").doesNotContain(". .");
    assertThat(page(alerts)).contains("1 seed. Alerts best, row by row: mine (f1 0.500).");
  }

  @Test
  void namesAllThatAreEquallyGood() {
    Comparison comparison =
        new Comparison(
            List.of(contender("mine", ""), contender("other", ""), contender("third", "")),
            List.of(
                run("mine", "s", Map.of("f1", 0.5)),
                run("other", "s", Map.of("f1", 0.5)),
                run("third", "s", Map.of("f1", 0.4))));

    assertThat(page(comparison)).contains("Alerts best, row by row: mine, other (f1 0.500).");
  }

  @Test
  void aSweepIsATradeOff() {
    Comparison comparison =
        new Comparison(
            List.of(
                contender("mine", "threshold.alpha=0.1"), contender("mine", "threshold.alpha=0.2")),
            List.of(
                run("mine threshold.alpha=0.1", "s", FEW),
                run("mine threshold.alpha=0.2", "s", MANY)));

    assertThat(page(comparison))
        .contains("What more alerts buy", "<title>threshold.alpha=0.2</title>", ">0.2</text>");
  }

  @Test
  void whatFailedIsNamed() {
    Comparison comparison =
        new Comparison(
            List.of(contender("mine", "")),
            List.of(run("mine", "s1", FEW), new Outcome("mine", "s2", 1, Map.of(), "no rows")));

    assertThat(page(comparison)).contains("What failed", "no rows");
    assertThat(new ComparisonText(result(comparison)).lines())
        .contains("failed: mine on s2, seed 1: no rows");
  }

  private static String page(Comparison comparison) {
    return new String(
        new ComparisonPage(List.of(result(comparison))).bytes(), StandardCharsets.UTF_8);
  }

  private static SetResult result(Comparison comparison) {
    return new SetResult(
        "",
        "",
        comparison,
        List.of(),
        Duration.ZERO,
        new Shown(List.of("average_precision"), true, List.of(), List.of()));
  }

  private static Contender contender(String name, String setting) {
    return new Contender(name, setting, Kind.DETECTOR, "a.properties", Map.of());
  }

  private static Outcome run(String contender, String series, Map<String, Double> figures) {
    return new Outcome(contender, series, 1, figures, "");
  }
}
