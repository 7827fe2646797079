package dev.weir.streams.http;

import dev.weir.detection.features.ClockCycle;
import dev.weir.detection.model.ModelManifest;
import dev.weir.schemas.AlertKind;
import dev.weir.streams.DetectorMetrics;
import dev.weir.streams.WeirApp;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a running detector says of itself. */
public final class DetectorStatus implements Served {

  private final WeirApp app;
  private final MetricsPage metrics;
  private final long start = System.nanoTime();

  public DetectorStatus(WeirApp app) {
    this.app = app;
    this.metrics = new MetricsPage(app);
  }

  @Override
  public Health health() {
    WeirApp.Health health = app.health();
    boolean live = health != WeirApp.Health.FAILED && health != WeirApp.Health.STOPPED;
    return new Health(app.started(), live, health == WeirApp.Health.RUNNING, health.name());
  }

  @Override
  public Map<String, Object> status() {
    double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("detector", app.config().name());
    status.put("state", app.health().name());
    status.put("model", model());
    status.put("topics", topics());
    status.put("counts", counts());
    status.put("uptime_seconds", seconds);
    status.put("events_per_second", app.metrics().scored() / Math.max(seconds, 0.001));
    status.put("lag", ConsumerLag.of(app.streams().metrics()));
    return status;
  }

  @Override
  public String metrics() {
    return metrics.text();
  }

  @Override
  public String topology() {
    return app.topology().describe().toString();
  }

  private Map<String, Object> model() {
    ModelManifest manifest = app.manifest();
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("id", manifest.id());
    model.put("version", manifest.version());
    model.put("sha256", app.modelSha256());
    model.put("device", app.device().name().toLowerCase(Locale.ROOT));
    app.fallback().ifPresent(reason -> model.put("fallback", reason));
    model.put("features", manifest.schema().names());
    model.put("window", manifest.schema().window());
    model.put("scales", manifest.schema().scales());
    model.put("clock", manifest.schema().clock().stream().map(ClockCycle::toString).toList());
    return model;
  }

  private Map<String, Object> topics() {
    Map<String, Object> topics = new LinkedHashMap<>();
    topics.put("events", app.config().topics().events());
    topics.put("alerts", app.config().topics().alerts());
    app.config().topics().scores().ifPresent(scores -> topics.put("scores", scores));
    topics.put("dead_letters", app.config().topics().deadLetters());
    return topics;
  }

  private Map<String, Object> counts() {
    DetectorMetrics metrics = app.metrics();
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("events", metrics.events());
    counts.put("scored", metrics.scored());
    counts.put("warming_up", metrics.warmingUp());
    counts.put("anomalous", metrics.anomalous());
    counts.put("late", metrics.late());
    counts.put("too_late", metrics.tooLate());
    counts.put("foreign_keys", metrics.foreignKeys());
    counts.put("dead_letters", metrics.deadLetters());
    Map<String, Long> alerts = new TreeMap<>();
    for (AlertKind kind : AlertKind.values()) {
      alerts.put(kind.name().toLowerCase(Locale.ROOT), metrics.alerts(kind));
    }
    counts.put("alerts", alerts);
    return counts;
  }
}
