package dev.weir.benchmarks.instance;

import dev.weir.benchmarks.load.BenchDetector;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an instance is started with.
 *
 * @param settings over those of the detector's file
 * @param heapMegabytes its heap may have at most
 * @param recording where Java Flight Recorder writes when the instance ends in order
 */
public record Setup(
    BenchDetector detector,
    Map<String, String> settings,
    int heapMegabytes,
    Optional<Path> recording) {

  public Setup {
    settings = Map.copyOf(settings);
  }

  List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heapMegabytes + "m");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-XX:+ExitOnOutOfMemoryError");
    recording.ifPresent(
        file -> {
          command.add("-XX:StartFlightRecording=settings=profile,filename=" + file);
          command.add("-Xlog:jfr*=off");
        });
    command.add("-cp");
    command.add(
        System.getProperty("java.class.path")
            .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator));
    command.add(InstanceMain.class.getName());
    command.addAll(List.of("run", "--detector", detector.file().toString()));
    command.addAll(List.of("--model", detector.model().toString()));
    settings.forEach((key, value) -> command.addAll(List.of("--set", key + "=" + value)));
    return command;
  }
}
