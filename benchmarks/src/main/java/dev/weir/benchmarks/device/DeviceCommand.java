package dev.weir.benchmarks.device;

import dev.weir.command.output.OutputFile;
import dev.weir.command.stop.Stoppable;
import dev.weir.streams.broker.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** CPU beside GPU. */
@Command(
    name = "device",
    description = {
      "Measure how many rows a second models of several sizes score on the CPU and on a GPU, by"
          + " batch, how far their scores differ, and from which size the GPU pays.",
      "A GPU needs WEIR_GPU=1; without one the CPU is measured alone."
    })
public final class DeviceCommand implements Callable<Integer> {

  private static final List<Integer> BATCHES = List.of(2, 16, 64, 256, 1024, 2048);
  private static final List<Integer> QUICK_BATCHES = List.of(16, 256, 1024);

  @Spec private CommandSpec spec;

  @Option(names = "--json", paramLabel = "FILE", description = "Write all results to this file.")
  private Path json;

  @Option(names = "--quick", description = "Fewer models and batches; about 15 seconds.")
  private boolean quick;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "Measure this model instead of made-up ones; may be repeated.")
  private List<Path> models = List.of();

  @Option(names = "--gpu", paramLabel = "N", description = "Number of the GPU, default 0.")
  private int gpu;

  @Override
  public Integer call() throws IOException {
    return Stoppable.run(this::measureAndTell);
  }

  private int measureAndTell() throws IOException, InterruptedException {
    if (json == null) {
      measure();
      return 0;
    }
    try (OutputFile file = OutputFile.at(json)) {
      file.write(measure());
    }
    return 0;
  }

  private byte[] measure() throws IOException, InterruptedException {
    DeviceBench bench =
        new DeviceBench(
            gpu, Duration.ofMillis(quick ? 250 : 1000), quick ? QUICK_BATCHES : BATCHES);
    DeviceTable table = new DeviceTable(spec.commandLine().getOut());
    List<ModelRates> measured = new ArrayList<>();
    Path folder = Files.createTempDirectory("weir-bench-device");
    try {
      Map<String, Path> files = models.isEmpty() ? madeUp(folder) : named();
      table.header();
      for (Map.Entry<String, Path> file : files.entrySet()) {
        ModelRates rates = bench.measure(file.getKey(), file.getValue());
        table.add(rates);
        measured.add(rates);
      }
    } finally {
      Folders.delete(folder);
    }
    table.end(bench.withoutGpu());
    return DeviceJson.bytes(measured, bench.withoutGpu());
  }

  private Map<String, Path> madeUp(Path folder) throws IOException {
    Map<String, Path> files = new LinkedHashMap<>();
    for (ModelSize size : quick ? ModelSize.QUICK : ModelSize.ALL) {
      files.put(size.text(), MadeUpModel.write(size, folder));
    }
    return files;
  }

  private Map<String, Path> named() {
    Map<String, Path> files = new LinkedHashMap<>();
    models.forEach(model -> files.put(model.getFileName().toString(), model));
    return files;
  }
}
