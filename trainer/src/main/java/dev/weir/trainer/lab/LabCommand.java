package dev.weir.trainer.lab;

import picocli.CommandLine.Command;

/** The lab's experiments, by the data they are on. */
@Command(
    name = "lab",
    description = "Repeats the literature's experiments with autoencoders.",
    subcommands = MnistCommand.class,
    synopsisSubcommandLabel = "COMMAND")
public final class LabCommand {}
