package dev.weir.benchmarks.device;

import dev.weir.benchmarks.figures.Spread;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/** What was measured, a line a batch. */
final class DeviceTable {

  private final PrintWriter out;

  DeviceTable(PrintWriter out) {
    this.out = out;
  }

  void header() {
    line("%-16s %8s %6s %28s %28s %8s", "model", "KiB", "batch", "CPU", "GPU", "GPU÷CPU");
  }

  void add(ModelRates model) {
    for (BatchRates rates : model.batches()) {
      line(
          "%-16s %8d %6d %28s %28s %8s",
          model.name(),
          model.bytes() >> 10,
          rates.batch(),
          text(rates.cpu()),
          rates.cuda().map(DeviceTable::text).orElse("-"),
          rates.ratio().map("%.2f"::formatted).orElse("-"));
    }
    model.difference().ifPresent(difference -> conclude(model, difference));
  }

  void end(Optional<String> withoutGpu) {
    line("Thousands of rows a second, one thread: median (least–most).");
    withoutGpu.ifPresent(reason -> line("Only the CPU was measured: %s", reason));
  }

  private void conclude(ModelRates model, double difference) {
    line(
        "%-16s scores differ by %.1e at most, %s; the GPU pays from a batch of %s",
        model.name(),
        difference,
        model.inChunks().orElse(false) ? "whatever their chunk" : "and DEPEND ON THEIR CHUNK",
        model.paysFrom().map(String::valueOf).orElse("none of these"));
  }

  private static String text(Spread rate) {
    return new Spread(rate.median() / 1e3, rate.min() / 1e3, rate.max() / 1e3).text("%,.0f");
  }

  private void line(String format, Object... arguments) {
    out.println(String.format(Locale.ROOT, format, arguments));
    out.flush();
  }
}
