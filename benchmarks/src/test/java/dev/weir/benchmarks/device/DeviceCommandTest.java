package dev.weir.benchmarks.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.command.CommandRunner;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DeviceCommandTest {

  @TempDir private Path folder;

  @Test
  void saysWhatWasMeasuredAndPlainlyWhatWasNot() throws IOException {
    Path model = MadeUpModel.write(new ModelSize(4, "3,2"), folder);
    Path json = folder.resolve("device.json");
    StringWriter out = new StringWriter();
    CommandLine line = CommandRunner.commandLine(new DeviceCommand());
    line.setOut(new PrintWriter(out));

    assertThat(line.execute("--quick", "--model", model.toString(), "--json", json.toString()))
        .isZero();

    JsonNode measured = new ObjectMapper().readTree(json.toFile());
    boolean gpu = measured.get("gpu_measured").asBoolean();
    assertThat(out.toString().contains("Only the CPU was measured: ")).isNotEqualTo(gpu);
    assertThat(measured.get("without_gpu").isNull()).isEqualTo(gpu);
    JsonNode batches = measured.at("/models/0/batches");
    assertThat(StreamSupport.stream(batches.spliterator(), false).map(b -> b.get("batch").asInt()))
        .containsExactly(16, 256, 1024);
    for (JsonNode batch : batches) {
      assertThat(batch.at("/cpu_rows_per_second/min").asDouble()).isPositive();
      assertThat(batch.get("gpu_rows_per_second").isNull()).isNotEqualTo(gpu);
    }
    assertThat(measured.at("/models/0/largest_difference").isNull()).isNotEqualTo(gpu);
  }

  @Test
  void stopsWhereItIsInterrupted() throws IOException {
    Path model = MadeUpModel.write(new ModelSize(4, "3,2"), folder);
    DeviceBench bench = new DeviceBench(0, Duration.ofDays(1), List.of(16));
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> bench.measure("model", model))
        .isInstanceOf(InterruptedException.class);
  }
}
