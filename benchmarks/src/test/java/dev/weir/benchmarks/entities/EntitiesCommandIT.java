package dev.weir.benchmarks.entities;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weir.command.CommandRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole benchmark, so short that its figures mean nothing. */
class EntitiesCommandIT {

  @TempDir Path folder;

  @Test
  void measuresTheLoadAndEveryWayBack() throws Exception {
    Path json = folder.resolve("results.json");

    int exit =
        CommandRunner.run(
            new EntitiesCommand(),
            "--entities=300",
            "--minutes=1",
            "--speed=30",
            "--history=3",
            "--partitions=2",
            "--set=threshold.pane=30m",
            "--set=kafka.commit.interval.ms=100",
            "--json",
            json.toString());

    assertThat(exit).isEqualTo(CommandRunner.OK);
    JsonNode results = new JsonMapper().readTree(Files.readAllBytes(json));
    assertThat(results.at("/state/head_bytes").asDouble()).isBetween(50.0, 600.0);
    assertThat(results.at("/state/panes_bytes").asDouble()).isBetween(50.0, 3400.0);
    assertThat(results.at("/load/events_per_second").asDouble()).isPositive();
    assertThat(results.at("/load/changelog_bytes_per_event").asDouble()).isPositive();
    assertThat(results.at("/disk/changelogs").asLong()).isPositive();
    assertThat(results.path("returns")).hasSize(4);
    assertThat(results.path("returns"))
        .allSatisfy(found -> assertThat(found.path("caught_up_seconds").asDouble()).isPositive());
  }
}
