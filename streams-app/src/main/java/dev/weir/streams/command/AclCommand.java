package dev.weir.streams.command;

import dev.weir.command.DetectorOption;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.streams.StreamsSettings;
import dev.weir.streams.topics.LeastRights;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints rights; asks no cluster. */
@Command(
    name = "acl",
    description = "Print the least rights a detector needs, as calls of kafka-acls.sh.")
final class AclCommand implements Runnable {

  @Spec private CommandSpec spec;
  @Mixin private DetectorOption detector;

  @Option(
      names = "--principal",
      paramLabel = "NAME",
      description = "Who is granted the rights, default ${DEFAULT-VALUE}.")
  private String principal = "User:weir";

  @Override
  public void run() {
    DetectorConfig config = detector.read();
    PrintWriter out = spec.commandLine().getOut();
    LeastRights.of(StreamsSettings.applicationId(config), config.topics())
        .forEach(right -> out.println(LeastRights.command(right, principal)));
    out.flush();
  }
}
