package dev.weir.benchmarks.command;

import dev.weir.benchmarks.device.DeviceCommand;
import dev.weir.benchmarks.entities.EntitiesCommand;
import dev.weir.benchmarks.latency.LatencyCommand;
import dev.weir.benchmarks.pipeline.PipelineCommand;
import dev.weir.benchmarks.replay.ReplayCommand;
import dev.weir.benchmarks.step.StepsCommand;
import picocli.CommandLine.Command;

/** Chooses what is measured. */
@Command(
    name = "bench",
    description = "Measure what Weir costs on this machine, beside others.",
    subcommands = {
      PipelineCommand.class,
      LatencyCommand.class,
      ReplayCommand.class,
      StepsCommand.class,
      DeviceCommand.class,
      EntitiesCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  weir bench pipeline --quick",
      "  weir bench pipeline --json f.json"
    })
final class BenchCommand {}
