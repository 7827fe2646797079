package dev.weir.streams.command;

import dev.weir.command.CommandFailedException;
import dev.weir.command.DetectorOption;
import dev.weir.command.stop.StopSignal;
import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.streams.WeirApp;
import dev.weir.streams.http.DetectorStatus;
import dev.weir.streams.http.StatusServer;
import dev.weir.streams.score.OnnxModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a detector until it is told to stop, or fails. */
@Command(
    name = "run",
    description =
        "Run a detector on a Kafka cluster, or on an embedded broker where"
            + " kafka.bootstrap.servers is not given.")
final class RunCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DetectorOption detector;

  @Option(names = "--model", paramLabel = "FILE", description = "The model; overrides model.file.")
  private Path modelFile;

  @Override
  public Integer call() throws IOException {
    try (StopSignal stop = StopSignal.interruptsThisThread()) {
      run();
    } catch (InterruptedException e) {
      say("Stopped");
    } catch (CommandFailedException e) {
      if (!(e.getCause() instanceof InterruptedException)) {
        throw e;
      }
      say("Stopped before the cluster answered");
    }
    return 0;
  }

  private void run() throws IOException, InterruptedException {
    DetectorConfig config = detector.read(overrides());
    Path file = config.model().file().orElseThrow(RunCommand::noModel);
    config.events().requireTimeInMessages();
    try (OnnxModel model = OnnxModel.load(file, config.score())) {
      model.requireFit(config);
      if (ClusterOption.isNamed(config)) {
        run(config, model);
      } else {
        runEmbedded(config, model);
      }
    }
  }

  private void runEmbedded(DetectorConfig config, OnnxModel model)
      throws IOException, InterruptedException {
    try (EmbeddedCluster cluster = EmbeddedCluster.start(config)) {
      say(
          "No kafka.bootstrap.servers: an embedded broker serves at %s until this stops",
          cluster.bootstrapServers());
      Map<String, String> settings = overrides();
      settings.putAll(cluster.settings());
      run(detector.read(settings), model);
    }
  }

  private void run(DetectorConfig config, OnnxModel model) throws InterruptedException {
    say("Connecting to %s", config.kafka().get("bootstrap.servers"));
    try (WeirApp app = WeirApp.start(config, model);
        StatusServer http = StatusServer.start(config.http(), new DetectorStatus(app))) {
      say(
          "Detector %s, model version %s: %s -> %s",
          config.name(),
          model.manifest().version(),
          config.topics().events(),
          config.topics().alerts());
      say("%s/status, /metrics and /health/ready tell how it is. Ctrl-C stops it.", http.url());
      app.awaitShutdown();
    }
  }

  private Map<String, String> overrides() {
    Map<String, String> overrides = new LinkedHashMap<>();
    if (modelFile != null) {
      overrides.put("model.file", modelFile.toAbsolutePath().toString());
    }
    return overrides;
  }

  private void say(String format, Object... arguments) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(format + "%n", arguments);
    out.flush();
  }

  private static InvalidConfigurationException noModel() {
    return new InvalidConfigurationException(
        "model.file must name a trained model, found none."
            + " Give --model, or train one with 'weir train'");
  }
}
