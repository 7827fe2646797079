package dev.weir.evaluation.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.command.CommandRunner;
import dev.weir.evaluation.SeriesFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real series, real workers, real training and real replays; all of them small. */
class EvaluateCommandTest {

  @TempDir private Path folder;
  private Path data;
  private String detector;

  @BeforeEach
  void writeSeries() throws IOException {
    data = Files.createDirectories(folder.resolve("data"));
    SeriesFixture.series(data.resolve("s1.csv"), 1);
    SeriesFixture.series(data.resolve("s2.csv"), 2);
    detector = SeriesFixture.detector(folder.resolve("waves.properties")).toString();
  }

  @Test
  void theSameSeedsGiveTheSameBytesWithAnyNumberOfWorkers() throws IOException {
    Path alone = folder.resolve("alone.csv");
    Path together = folder.resolve("together.csv");

    Run first = evaluate("--seeds", "2", "--workers", "1", "--csv", alone.toString());
    Run second = evaluate("--seeds", "2", "--workers", "3", "--csv", together.toString());

    assertThat(first.code()).as(first.err()).isZero();
    assertThat(Files.readAllBytes(together)).isEqualTo(Files.readAllBytes(alone));
    assertThat(second.out()).isEqualTo(first.out());
    // Two seeds of three, and one of the components, which have none.
    assertThat(Files.readAllLines(alone)).hasSize(1 + 2 * (3 * 2 + 1));
  }

  @Test
  void theFaultsAreFoundAndTheFileSaysHow() throws IOException {
    Path json = folder.resolve("all.json");

    Run run = evaluate("--seeds", "1", "--json", json.toString(), "--require", "roc_auc>=0.9");

    assertThat(run.code()).as(run.out() + run.err()).isZero();
    assertThat(run.out()).contains("waves", "pca", "forest", "static");
    JsonNode all = new ObjectMapper().readTree(json.toFile());
    JsonNode waves = all.get("detectors").get(0);
    assertThat(waves.get("name").asText()).isEqualTo("waves");
    assertThat(waves.get("mean").get("roc_auc").get("value").asDouble()).isGreaterThan(0.9);
    assertThat(waves.get("total").get("labelled_events").get("value").asInt()).isEqualTo(2 * 3);
    assertThat(all.get("problems")).isEmpty();
  }

  @Test
  void whatIsRequiredAndDoesNotHoldIsSaid() {
    Run run = evaluate("--seeds", "1", "--baselines", "none", "--require", "roc_auc>=0.9,recall>1");

    assertThat(run.code()).isEqualTo(CommandRunner.FAILED);
    assertThat(run.err()).contains("weir: recall of waves must be > 1, found ");
    assertThat(run.err()).doesNotContain("weir: roc_auc");
  }

  @Test
  void aSweepTriesEveryValueOnOneTraining() throws IOException {
    Path csv = folder.resolve("swept.csv");

    Run run =
        evaluate(
            "--seeds",
            "1",
            "--baselines",
            "none",
            "--sweep",
            "score.smoothing=0.1,1",
            "--csv",
            csv.toString());

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(Files.readAllLines(csv))
        .hasSize(5)
        .anyMatch(line -> line.startsWith("waves,score.smoothing=0.1,detector,s1,1,,"))
        .anyMatch(line -> line.startsWith("waves,score.smoothing=1,detector,s2,1,,"));
  }

  @Test
  void aBrokenSeriesIsNamedAndTheOthersAreThere() throws IOException {
    Files.writeString(data.resolve("s3.csv"), "at,a,fault\n0,1,0\n1,2,1\n");
    Path csv = folder.resolve("some.csv");

    Run run = evaluate("--seeds", "1", "--baselines", "none", "--csv", csv.toString());

    assertThat(run.code()).isEqualTo(CommandRunner.FAILED);
    assertThat(run.out())
        .contains(
            "failed: waves on s3, seed 1: --data: Data file", "missing or unclear: features 'b'");
    assertThat(Files.readAllLines(csv)).hasSize(4);
  }

  /**
   * Faults begin in row 320, a row a minute; the history has one, and the series are their days.
   */
  @Test
  void whatIsKnownByThenIsNotJudged() throws IOException {
    Path csv = folder.resolve("later.csv");
    List<String> arguments = new ArrayList<>(required());
    arguments.addAll(List.of("--seeds", "1", "--set", "events.step=1h", "--csv", csv.toString()));
    arguments.addAll(List.of("--train-until", "1970-01-13", "--history-from", "1970-01-13"));
    arguments.addAll(List.of("--test-from", "1970-01-15", "--label-delay", "1d"));
    arguments.addAll(List.of("--metrics", "labelled_anomalies,labelled_normal,scored"));

    Run run = Run.of(arguments);

    assertThat(run.code()).as(run.err()).isZero();
    List<String> header = List.of(Files.readAllLines(csv).get(0).split(","));
    assertThat(Files.readAllLines(csv).stream().skip(1))
        .hasSize(2 * 4)
        .allSatisfy(
            line -> {
              List<String> cells = List.of(line.split(",", -1));
              // From row 288 all are replayed; the fault of day 14 is known from day 16 on.
              assertThat(cells.get(header.indexOf("scored"))).isEqualTo("212");
              assertThat(cells.get(header.indexOf("labelled_anomalies"))).isEqualTo("4");
              assertThat(cells.get(header.indexOf("labelled_normal"))).isEqualTo("20");
            });
  }

  /** 500 rows, one a minute: those from row 400 on begin at 06:40. */
  @Test
  void theFirstRowsOfATimeAreCountedFromItsBeginning() throws IOException {
    Path csv = folder.resolve("first.csv");
    List<String> arguments = new ArrayList<>(required());
    arguments.addAll(List.of("--seeds", "1", "--baselines", "none", "--csv", csv.toString()));
    arguments.addAll(List.of("--train-until", "1970-01-01T06:40:00Z", "--test-at-most", "30"));

    Run run = Run.of(arguments);
    arguments.addAll(List.of("--history-from", "1970-01-01T06:00:00Z"));
    Run history = Run.of(arguments);

    assertThat(run.code()).as(run.out() + run.err()).isZero();
    List<String> header = List.of(Files.readAllLines(csv).get(0).split(","));
    assertThat(Files.readAllLines(csv).stream().skip(1))
        .hasSize(2)
        .allMatch(line -> line.split(",", -1)[header.indexOf("scored")].equals("30"));
    assertThat(history.code()).isEqualTo(CommandRunner.MISUSED);
    assertThat(history.err())
        .contains("--test-at-most must be left out with --history-from, found both");
  }

  @Test
  void aWorkerThatDiesCostsItsRunAndTheOthersGoOn() throws IOException {
    Path csv = folder.resolve("some.csv");
    Set<ProcessHandle> before = children();
    CompletableFuture<Run> running =
        CompletableFuture.supplyAsync(
            () ->
                evaluate(
                    "--seeds",
                    "1",
                    "--workers",
                    "1",
                    "--baselines",
                    "none",
                    "--csv",
                    csv.toString()));

    killFirstWorker(before, running);
    Run run = running.join();

    assertThat(run.code()).isEqualTo(CommandRunner.FAILED);
    assertThat(run.out().lines().filter(line -> line.startsWith("failed: ")))
        .singleElement()
        .asString()
        .matches("failed: waves on s[12], seed 1: Worker must (answer|start in .*), found .*");
    assertThat(Files.readAllLines(csv))
        .hasSize(3)
        .filteredOn(line -> line.matches("waves,,detector,s[12],1,,.+"))
        .hasSize(1);
  }

  /** A worker is started for the job that it then dies of, perhaps before it runs a program. */
  private static void killFirstWorker(Set<ProcessHandle> before, CompletableFuture<Run> running) {
    Optional<ProcessHandle> worker = Optional.empty();
    while (worker.isEmpty() && !running.isDone()) {
      worker = children().stream().filter(process -> !before.contains(process)).findAny();
      Thread.onSpinWait();
    }
    assertThat(worker.orElseThrow().destroyForcibly()).isTrue();
  }

  /** Not what starts them, which is a process for a moment too, once it runs its own program. */
  private static Set<ProcessHandle> children() {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().command().filter(name -> name.endsWith("java")).isPresent())
        .collect(Collectors.toSet());
  }

  /** The label is 0 or 1 here, and each is once the class that is normal. */
  @Test
  void eachClassIsLearntByItselfAgainstTheRest() throws IOException {
    Path csv = folder.resolve("classes.csv");
    List<String> arguments = new ArrayList<>(required());
    arguments.addAll(List.of("--seeds", "1", "--baselines", "none", "--csv", csv.toString()));
    arguments.addAll(List.of("--train-rows", "0..450", "--train-at-most", "60"));
    arguments.addAll(List.of("--one-versus-rest", "0,1"));

    Run run = Run.of(arguments);

    assertThat(run.code()).as(run.out() + run.err()).isZero();
    List<String> lines = Files.readAllLines(csv);
    List<String> header = List.of(lines.get(0).split(","));
    assertThat(lines.stream().skip(1).map(line -> line.split(",", -1)[3]))
        .containsExactly("s1-0", "s1-1", "s2-0", "s2-1");
    assertThat(lines.stream().skip(1))
        .allSatisfy(
            line -> {
              List<String> cells = List.of(line.split(",", -1));
              boolean faultsAreNormal = cells.get(3).endsWith("-1");
              // Of the last 50 rows, the first ten are faults.
              assertThat(cells.get(header.indexOf("labelled_anomalies")))
                  .isEqualTo(faultsAreNormal ? "40" : "10");
              assertThat(Double.parseDouble(cells.get(header.indexOf("roc_auc"))))
                  .isGreaterThan(0.9);
            });
  }

  @Test
  void oneClassAndEachClassExcludeEachOther() {
    Run run = evaluate("--normal-label", "0", "--one-versus-rest", "0,1");

    assertThat(run.code()).isEqualTo(CommandRunner.MISUSED);
    assertThat(run.err())
        .contains("--normal-label must be left out with --one-versus-rest, found both");
  }

  @Test
  void aSplitMustBeAskedForOnce() {
    List<String> arguments = new ArrayList<>(required());
    arguments.addAll(List.of("--train-share", "0.5", "--train-rows", "0..300"));

    Run run = Run.of(arguments);

    assertThat(run.code()).isEqualTo(CommandRunner.MISUSED);
    assertThat(run.err())
        .contains("One of --train-rows, --train-share, --pairs, --train-until and --test-share")
        .contains("found 2 of them");
  }

  private Run evaluate(String... more) {
    List<String> arguments = new ArrayList<>(required());
    arguments.addAll(List.of("--train-rows", "0..300"));
    arguments.addAll(List.of(more));
    return Run.of(arguments);
  }

  private List<String> required() {
    return List.of(
        "evaluate", "--detectors", detector, "--data", data.toString(), "--label", "fault");
  }
}
