package dev.weir.streams.http;

import dev.weir.schemas.AlertKind;
import dev.weir.streams.DetectorMetrics;
import dev.weir.streams.WeirApp;
import dev.weir.streams.score.Device;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The metrics of a detector, of Kafka Streams and of the JVM, in the text format of Prometheus. */
final class MetricsPage {

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final DetectorMetrics counts;

  MetricsPage(WeirApp app) {
    counts = app.metrics();
    registry.config().commonTags("detector", app.config().name());
    bindCounts();
    bindAlerts();
    bindStates(app);
    new KafkaStreamsMetrics(app.streams()).bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  String text() {
    return registry.scrape();
  }

  private void bindCounts() {
    count("weir.events", "Events that could be decoded.", DetectorMetrics::events);
    count("weir.events.scored", "Events scored and judged.", DetectorMetrics::scored);
    count(
        "weir.events.warming.up",
        "Scored events of entities of which too little was known.",
        DetectorMetrics::warmingUp);
    count("weir.events.anomalous", "Events above their threshold.", DetectorMetrics::anomalous);
    count("weir.events.late", "Events of an earlier pane.", DetectorMetrics::late);
    count("weir.events.too.late", "Events older than the window.", DetectorMetrics::tooLate);
    count(
        "weir.events.foreign.key",
        "Events whose record key is not their entity.",
        DetectorMetrics::foreignKeys);
    count("weir.dead.letters", "Records sent to dead letters.", DetectorMetrics::deadLetters);
    count("weir.model.calls", "Calls of the model.", DetectorMetrics::modelCalls);
  }

  private void count(String name, String meaning, ToDoubleFunction<DetectorMetrics> value) {
    FunctionCounter.builder(name, counts, value).description(meaning).register(registry);
  }

  private void bindAlerts() {
    for (AlertKind kind : AlertKind.values()) {
      FunctionCounter.builder("weir.alerts", counts, metrics -> metrics.alerts(kind))
          .description("Alerts sent.")
          .tags("kind", kind.name().toLowerCase(Locale.ROOT))
          .register(registry);
    }
  }

  private void bindStates(WeirApp app) {
    Gauge.builder("weir.ready", app, a -> a.health() == WeirApp.Health.RUNNING ? 1 : 0)
        .description("1 while the detector is running, else 0.")
        .register(registry);
    Gauge.builder("weir.model.info", () -> 1)
        .description("Always 1; its labels say which model is loaded.")
        .tags(Tags.of("model", app.manifest().id(), "version", app.manifest().version()))
        .register(registry);
    for (Device device : Device.values()) {
      Gauge.builder("weir.score.device", () -> app.device() == device ? 1 : 0)
          .description("1 for the device that runs the model, 0 for the others.")
          .tags("device", device.name().toLowerCase(Locale.ROOT))
          .register(registry);
    }
    Gauge.builder("weir.score.fallback", () -> app.fallback().isPresent() ? 1 : 0)
        .description("1 where a GPU that this build could use does not run the model, else 0.")
        .register(registry);
  }
}
