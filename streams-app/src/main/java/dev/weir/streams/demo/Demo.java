package dev.weir.streams.demo;

import dev.weir.command.CommandFailedException;
import dev.weir.command.Terminal;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.file.DetectorFile;
import dev.weir.schemas.Alert;
import dev.weir.schemas.AlertKind;
import dev.weir.streams.WeirApp;
import dev.weir.streams.broker.BrokerProcess;
import dev.weir.streams.demo.station.PumpStation;
import dev.weir.streams.demo.station.StationPlan;
import dev.weir.streams.http.DetectorStatus;
import dev.weir.streams.http.StatusServer;
import dev.weir.streams.score.OnnxModel;
import dev.weir.streams.topics.Cluster;
import dev.weir.streams.topics.DetectorTopics;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Weir's main job from end to end: a station's quiet days are written to a file, a model is trained
 * on them, the days with faults go through Kafka, and what the detector says of them is shown and
 * in the end compared with the truth. One use only.
 */
public final class Demo {

  private static final int PARTITIONS = 2;
  private static final int BROKER_MEGABYTES = 256;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Of a time limit, what is kept for the last alerts, the summary and the shutdown. */
  private static final Duration RESERVE = Duration.ofSeconds(10);

  private final DemoSettings settings;
  private final Path folder;
  private final PrintWriter out;
  private final Countdown countdown;
  private final StationPlan plan;
  private final PumpStation station;
  private final Scorecard scorecard = new Scorecard();
  private final AlertText text = new AlertText(Terminal.outputIsSeen());
  private volatile Duration untilFirstAlert;
  private boolean stopped;

  /**
   * @param folder that exists, for everything the demo writes
   */
  public Demo(DemoSettings settings, Path folder, PrintWriter out) {
    this.settings = settings;
    this.folder = folder;
    this.out = out;
    this.countdown = new Countdown(settings.limit());
    this.plan = StationPlan.demo(settings.seed());
    this.station = new PumpStation(plan);
  }

  /**
   * @return whether enough faults were found and few false alarms raised
   * @throws InterruptedException if it was interrupted before anything was published; later, the
   *     summary is of what was published
   */
  public boolean run() throws IOException, InterruptedException {
    Path model = folder.resolve("pumps.onnx");
    train(model);
    say("Starting a Kafka broker of one node in a process of its own");
    try (BrokerProcess broker = BrokerProcess.start(folder, BROKER_MEGABYTES)) {
      DetectorConfig detector = detector(broker.bootstrapServers(), model);
      createTopics(detector);
      return detect(detector, broker.bootstrapServers(), model);
    }
  }

  private void train(Path model) throws IOException, InterruptedException {
    say(
        "Pump station: %d pumps, 8 sensors each. Training on the %d days before anything fails"
            .formatted(plan.pumps(), plan.quiet().toDays()));
    Path quiet = folder.resolve("quiet.csv");
    try (ReadingsFile file = new ReadingsFile(quiet)) {
      while (station.now().isBefore(plan.quietUntil())) {
        file.write(station.step());
      }
    }
    TrainingProcess.run(settings, quiet, model, countdown.left());
  }

  private DetectorConfig detector(String servers, Path model) {
    return DetectorFile.read(
        settings.detectorFile(),
        Map.of(),
        Map.of(
            "kafka.bootstrap.servers",
            servers,
            "kafka.state.dir",
            folder.resolve("state").toString(),
            "model.file",
            model.toAbsolutePath().toString(),
            "http.port",
            "0"));
  }

  private void createTopics(DetectorConfig detector) {
    try (Cluster cluster = Cluster.connect(detector.kafka(), PATIENCE)) {
      DetectorTopics.create(cluster, detector.topics(), PARTITIONS, Optional.empty());
    }
  }

  private boolean detect(DetectorConfig detector, String servers, Path file)
      throws IOException, InterruptedException {
    try (OnnxModel model = OnnxModel.load(file, detector.score());
        WeirApp app = WeirApp.start(detector, model);
        StatusServer http = StatusServer.start(detector.http(), new DetectorStatus(app));
        AlertWatch watch = AlertWatch.start(servers, detector.topics().alerts(), this::hear);
        Publisher publisher = new Publisher(servers, detector.topics().events())) {
      say("Detecting; %s/status and /metrics tell how it is%n".formatted(http.url()));
      long start = System.nanoTime();
      publish(publisher);
      awaitDetection(app, publisher, watch);
      Duration publishing = Duration.ofNanos(System.nanoTime() - start);
      Summary summary = summary(app, publisher, publishing);
      summary.print(out);
      return summary.passed();
    }
  }

  private void publish(Publisher publisher) throws IOException {
    Duration pace = countdown.paceFor(plan.eventful(), settings.pace(), RESERVE);
    say(
        "Publishing %d days with faults in them, %d minutes a second%n"
            .formatted(plan.eventful().toDays(), pace.toMinutes()));
    try (ReadingsFile copy = new ReadingsFile(folder.resolve("eventful.csv"))) {
      publisher.publish(station, pace, copy);
    } catch (InterruptedException e) {
      stopped = true;
    }
  }

  /** Everything published was judged, and every alert about it has come back. */
  private void awaitDetection(WeirApp app, Publisher publisher, AlertWatch watch)
      throws InterruptedException {
    long sent = publisher.events() + publisher.garbage();
    Countdown patience = new Countdown(Optional.of(PATIENCE));
    while (app.metrics().scored() + app.metrics().deadLetters() < sent
        || watch.received() < app.metrics().alerts()) {
      if (app.health() == WeirApp.Health.FAILED) {
        app.awaitShutdown();
      }
      if (patience.isOver()) {
        throw new CommandFailedException(
            "Detector must keep up, found %,d of %,d messages judged and %,d of %,d alerts back"
                .formatted(
                    app.metrics().scored() + app.metrics().deadLetters(),
                    sent,
                    watch.received(),
                    app.metrics().alerts()));
      }
      Thread.sleep(20);
    }
  }

  private void hear(Alert alert) {
    scorecard.add(alert);
    if (alert.getKind() == AlertKind.OPEN) {
      if (untilFirstAlert == null) {
        untilFirstAlert = countdown.passed();
      }
      say(text.opened(alert));
    } else if (alert.getKind() == AlertKind.CLOSE) {
      say(text.closed(alert));
    }
  }

  private Summary summary(WeirApp app, Publisher publisher, Duration publishing) {
    Duration watched = Duration.between(plan.quietUntil(), station.now());
    return new Summary(
        scorecard.findings(station.faults(), station.now()),
        scorecard.falseAlarms(station.faults()),
        plan.pumps() * watched.toMinutes() / (24 * 60.0),
        publisher.events(),
        publisher.garbage(),
        app.metrics().deadLetters(),
        publishing,
        stopped,
        untilFirstAlert);
  }

  private synchronized void say(String line) {
    out.println(line);
    out.flush();
  }
}
