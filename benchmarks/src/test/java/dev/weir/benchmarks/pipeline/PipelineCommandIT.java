package dev.weir.benchmarks.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weir.command.CommandRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole benchmark, so short that its figures mean nothing. */
class PipelineCommandIT {

  private static final String[] TINY = {
    "--rounds=1",
    "--seconds=0.1",
    "--features=4",
    "--threads=1",
    "--events=1600000",
    "--entities=100",
    "--set=kafka.commit.interval.ms=30"
  };

  @TempDir Path folder;

  @Test
  void everyVariantIsMeasuredBesideTheOthers() throws Exception {
    JsonNode results = run("--guarantees=at_least_once,exactly_once");

    for (String guarantee : new String[] {"at_least_once", "exactly_once"}) {
      JsonNode ratios = results.at("/ratios/" + guarantee);
      for (String ratio :
          new String[] {
            "scoring/pass",
            "whole/pass",
            "whole_scores/pass",
            "window/pass",
            "whole/per_record",
            "whole/rcf"
          }) {
        assertThat(ratios.path(ratio).path("median").asDouble()).as(ratio).isPositive();
      }
    }
    assertThat(results.at("/cells/0/variants")).hasSize(8);
    assertThat(results.at("/cells/0/variants/rcf/thread_micros/median").asDouble()).isPositive();
    assertThat(results.at("/machine/processors").asInt()).isPositive();
  }

  private JsonNode run(String guarantees) throws IOException {
    Path json = folder.resolve("results.json");
    String[] arguments = new String[TINY.length + 3];
    System.arraycopy(TINY, 0, arguments, 0, TINY.length);
    arguments[TINY.length] = guarantees;
    arguments[TINY.length + 1] = "--json";
    arguments[TINY.length + 2] = json.toString();

    int exit = CommandRunner.run(new PipelineCommand(), arguments);

    assertThat(exit).isEqualTo(CommandRunner.OK);
    return new JsonMapper().readTree(Files.readAllBytes(json));
  }
}
