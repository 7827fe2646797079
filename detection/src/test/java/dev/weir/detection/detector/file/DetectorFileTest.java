package dev.weir.detection.detector.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.CpuSettings;
import dev.weir.detection.detector.CudaSettings;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.ScoreDevice;
import dev.weir.detection.detector.StateSettings;
import dev.weir.detection.event.EventSettings;
import dev.weir.detection.features.ClockCycle;
import dev.weir.detection.features.Feature;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DetectorFileTest extends DetectorText {

  @Test
  void fillsInDefaults() {
    DetectorConfig config = read(MINIMAL);

    assertThat(config.topics().events()).isEqualTo("pumps-events");
    assertThat(config.topics().alerts()).isEqualTo("pumps-alerts");
    assertThat(config.topics().scores()).isEmpty();
    assertThat(config.topics().deadLetters()).isEqualTo("pumps-dead-letters");
    assertThat(config.events().format()).isEqualTo(EventSettings.Format.AVRO);
    assertThat(config.events().entity()).isEmpty();
    assertThat(config.features().window()).isEqualTo(1);
    assertThat(config.features().scales()).containsExactly(1);
    assertThat(config.features().clock()).isEmpty();
    assertThat(config.features().relative()).isEmpty();
    assertThat(config.model().layers()).isEmpty();
    assertThat(config.score().batch()).isEqualTo(256);
    assertThat(config.score().device()).isEqualTo(ScoreDevice.AUTO);
    assertThat(config.score().cuda()).isEqualTo(new CudaSettings(0, Optional.empty(), 1024));
    assertThat(config.threshold().pane()).isEqualTo(Duration.ofHours(2));
    assertThat(config.alert().calm()).isEqualTo(12);
    assertThat(config.http().host()).isEqualTo("127.0.0.1");
    assertThat(config.kafka()).isEmpty();
  }

  @Test
  void readsEveryKeyItKnows() {
    DetectorConfig config =
        read(
            MINIMAL
                + """
                topics.events=in
                topics.alerts=out
                topics.scores=scored
                topics.deadLetters=bad
                events.format=json
                events.entity=pumpId
                events.step=1m
                events.maximumBytes=1000
                features.window=16
                features.scales=1, 4,16
                features.clock=hour-of-week,hour-of-day
                features.relative=temp
                features.temp.range=-40..150
                features.flow.missing=previous
                model.file=model.onnx
                model.version=2.1
                model.layers=64,16
                model.epochs=3
                model.seed=9
                score.batch=32
                score.device=cuda
                score.cpu.threads=2
                score.cpu.arena=return
                score.cuda.device=1
                score.cuda.maximumBytes=2000000000
                score.cuda.batch=4096
                threshold.profile=fast-adapt
                threshold.alertsPerDay=2
                threshold.eventsPerDay=1440
                threshold.pane=1h
                threshold.panes=48
                alert.enter=2of3
                alert.record=0.9
                alert.calm=6
                alert.cooldown=10m
                state.kind=memory
                state.live.entities=1000
                state.rocksdb.maximumBytes=100000000
                http.port=0
                kafka.bootstrap.servers=localhost:9092
                """);

    assertThat(config.topics().scores()).contains("scored");
    assertThat(config.events().step()).contains(Duration.ofMinutes(1));
    assertThat(config.features().features())
        .containsExactly(
            new Feature("temp", -40, 150, Feature.Missing.MEAN),
            new Feature(
                "flow",
                Float.NEGATIVE_INFINITY,
                Float.POSITIVE_INFINITY,
                Feature.Missing.PREVIOUS));
    assertThat(config.model().file()).contains(folder.toAbsolutePath().resolve("model.onnx"));
    assertThat(config.model().layers()).containsExactly(64, 16);
    assertThat(config.score().device()).isEqualTo(ScoreDevice.CUDA);
    assertThat(config.score().cpu()).isEqualTo(new CpuSettings(2, CpuSettings.Arena.RETURN));
    assertThat(config.score().cuda())
        .isEqualTo(new CudaSettings(1, Optional.of(2_000_000_000L), 4096));
    assertThat(config.threshold().panes()).isEqualTo(48);
    assertThat(config.alert().hits()).isEqualTo(2);
    assertThat(config.features().scales()).containsExactly(1, 4, 16);
    assertThat(config.features().clock())
        .containsExactly(ClockCycle.HOUR_OF_WEEK, ClockCycle.HOUR_OF_DAY);
    assertThat(config.features().relative()).containsExactly("temp");
    assertThat(config.alert().window()).isEqualTo(3);
    assertThat(config.alert().record()).hasValue(0.9);
    assertThat(config.alert().cooldown()).isEqualTo(Duration.ofMinutes(10));
    assertThat(config.state())
        .isEqualTo(
            new StateSettings(StateSettings.Kind.MEMORY, Optional.empty(), 1000, 100_000_000));
    assertThat(config.kafka()).containsEntry("bootstrap.servers", "localhost:9092");
  }

  @Test
  void reportsEveryProblemAtOnce() {
    InvalidConfigurationException failure =
        catchThrowableOfType(
            InvalidConfigurationException.class,
            () ->
                read(
                    """
                    detector.name=My Pumps
                    features=temp
                    features.window=0
                    features.temp.range=hot
                    features.temp.misssing=mean
                    threshold.pane=soon
                    threshold.quantil=3
                    alert.enter=3of2
                    alert.record=yes
                    model.epochs=many
                    http.port=70000
                    """));

    assertThat(failure.problems())
        .contains(
            "detector.name must be 1 to 64 of a-z, 0-9 and inner '-', found 'My Pumps'",
            "features.window must be in [1, 4096], found 0",
            "features.temp.range must be a range such as -40..150, found 'hot'",
            "Unknown key features.temp.misssing. Did you mean features.temp.missing?",
            "threshold.pane must be a duration such as 500ms, 30s, 10m, 2h or 1d, found 'soon'",
            "alert.record must be true, false or a share in (0, 1], found 'yes'",
            "model.epochs must be a whole number, found 'many'",
            "http.port must be in [0, 65535], found 70000")
        .anyMatch(problem -> problem.startsWith("events.time must be given"))
        .anyMatch(problem -> problem.startsWith("alert.enter"))
        .anyMatch(problem -> problem.startsWith("Unknown key threshold.quantil"));
    assertThat(failure).hasMessageContaining("problems:\n");
  }

  @Test
  void aProblemHidesNoOther() {
    InvalidConfigurationException failure =
        catchThrowableOfType(
            InvalidConfigurationException.class,
            () ->
                read(
                    """
                    detector.name=My Pumps
                    features=temp,temp,flow
                    features.temp.range=5..1
                    features.window=0
                    events.format=xml
                    model.epochs=0
                    model.layers=4,-1
                    threshold.profile=none
                    threshold.panes=65
                    threshold.alpha=2
                    threshold.alertsPerDay=1
                    topics.alerts=a b
                    topics.scores=c d
                    """));

    assertThat(failure.problems())
        .containsExactlyInAnyOrder(
            "detector.name must be 1 to 64 of a-z, 0-9 and inner '-', found 'My Pumps'",
            "features.temp.range must rise, found 5.0..1.0",
            "features.window must be in [1, 4096], found 0",
            "events.time must be given: " + Setting.EVENTS_TIME.meaning(),
            "events.format must be one of avro, json, found 'xml'",
            "model.epochs must be at least 1, found 0",
            "model.layers must be widths of at least 1, found -1. Without the key they are chosen",
            "threshold.profile must be one of guarded, fast-adapt, calibrated, found 'none'",
            "threshold.panes must be in [2, 64], found 65",
            "threshold.alpha must be in (0, 0.1], found 2.0",
            "threshold.alpha and threshold.alertsPerDay must not both be given",
            "topics.alerts must be 1 to 249 of a-z, A-Z, 0-9, '.', '_', '-', found 'a b'",
            "topics.scores must be 1 to 249 of a-z, A-Z, 0-9, '.', '_', '-', found 'c d'");
  }

  @Test
  void everyProblemOfTheDeviceIsReportedAtOnce() {
    InvalidConfigurationException failure =
        catchThrowableOfType(
            InvalidConfigurationException.class,
            () ->
                read(
                    MINIMAL
                        + """
                        score.batch=0
                        score.device=gpu
                        score.cuda.device=-1
                        score.cuda.maximumBytes=1000
                        score.cuda.batch=1
                        score.cuda.tf32=on
                        """));

    assertThat(failure.problems())
        .containsExactlyInAnyOrder(
            "score.batch must be in [1, 4096], found 0",
            "score.device must be one of auto, cpu, cuda, found 'gpu'",
            "score.cuda.device must be at least 0, found -1",
            "score.cuda.maximumBytes must be at least 1048576, found 1000",
            "score.cuda.batch must be in [2, 4096], found 1",
            "Unknown key score.cuda.tf32.");
  }

  @Test
  void everyBoundThatIsNoneIsReportedAtOnce() {
    InvalidConfigurationException failure =
        catchThrowableOfType(
            InvalidConfigurationException.class,
            () ->
                read(
                    MINIMAL
                        + """
                        state.live.entities=0
                        state.rocksdb.maximumBytes=1000000
                        score.cpu.threads=65
                        score.cpu.arena=some
                        """));

    assertThat(failure.problems())
        .containsExactlyInAnyOrder(
            "state.live.entities must be at least 1, found 0",
            "state.rocksdb.maximumBytes must be at least 16777216, found 1000000",
            "score.cpu.threads must be in [1, 64], found 65",
            "score.cpu.arena must be one of keep, return, found 'some'");
  }

  @Test
  void aRequiredKeyMustNotBeEmpty() {
    assertThatThrownBy(() -> read(MINIMAL.replace("temp,flow", "")))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("features must be given");
    assertThatThrownBy(() -> read(MINIMAL.replace("temp,flow", ",")))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("features must name at least one feature, found none");
  }

  @Test
  void recentPanesFollowFewPanes() {
    assertThat(read(MINIMAL + "threshold.panes=4").threshold().recentPanes()).isEqualTo(4);
  }
}
