package dev.weir.detection.detector.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.Autoencoder;
import dev.weir.detection.detector.CudaSettings;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.ScoreChoice;
import dev.weir.detection.detector.ScoreDevice;
import dev.weir.detection.detector.StateSettings;
import dev.weir.detection.event.EventSettings;
import dev.weir.detection.features.CategoryList;
import dev.weir.detection.features.ClockCycle;
import dev.weir.detection.features.Feature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectorFileTest {

  private static final String MINIMAL =
      """
      detector.name=pumps
      events.time=readAt
      features=temp,flow
      """;

  @TempDir Path folder;

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
                score.cuda.device=1
                score.cuda.maximumBytes=2000000000
                score.cuda.batch=4096
                threshold.profile=fast-adapt
                threshold.alertsPerDay=2
                threshold.eventsPerDay=1440
                threshold.pane=1h
                threshold.panes=48
                alert.enter=2of3
                alert.calm=6
                alert.cooldown=10m
                state.kind=memory
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
    assertThat(config.score().cuda())
        .isEqualTo(new CudaSettings(1, Optional.of(2_000_000_000L), 4096));
    assertThat(config.threshold().panes()).isEqualTo(48);
    assertThat(config.alert().hits()).isEqualTo(2);
    assertThat(config.features().scales()).containsExactly(1, 4, 16);
    assertThat(config.features().clock())
        .containsExactly(ClockCycle.HOUR_OF_WEEK, ClockCycle.HOUR_OF_DAY);
    assertThat(config.features().relative()).containsExactly("temp");
    assertThat(config.alert().window()).isEqualTo(3);
    assertThat(config.alert().cooldown()).isEqualTo(Duration.ofMinutes(10));
    assertThat(config.state().kind()).isEqualTo(StateSettings.Kind.MEMORY);
    assertThat(config.kafka()).containsEntry("bootstrap.servers", "localhost:9092");
  }

  @Test
  void aFeatureMayBeText() {
    DetectorConfig config =
        read(
            MINIMAL.replace("temp,flow", "temp,mode,valve")
                + """
                features.mode.type=categorical
                features.mode.missing=previous
                features.valve.type=categorical
                features.valve.categories=5
                """);

    assertThat(config.features().features())
        .containsExactly(
            Feature.numeric("temp"),
            Feature.categorical("mode", Feature.Missing.PREVIOUS, CategoryList.unlearnt(64)),
            Feature.categorical("valve", Feature.Missing.MEAN, CategoryList.unlearnt(5)));
  }

  @Test
  void textHasNoRangeAndANumberNoCategories() {
    assertThatThrownBy(
            () ->
                read(
                    MINIMAL
                        + "features.temp.type=categorical\nfeatures.temp.range=0..1\n"
                        + "features.flow.categories=3\n"))
        .hasMessageContaining(
            "features.temp.range must be given only with features.temp.type=numeric")
        .hasMessageContaining(
            "features.flow.categories must be given only with features.flow.type=categorical");
  }

  @Test
  void expandsNumberedFeatures() {
    assertThat(read(MINIMAL.replace("temp,flow", "m0..m3, load")).features().names())
        .containsExactly("m0", "m1", "m2", "m3", "load");
  }

  @Test
  void aKeyOfAnotherFamilyIsRefused() {
    assertThatThrownBy(() -> read(MINIMAL + "model.autoencoder=pca\nmodel.noise=masking\n"))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining(
            "model.noise must be given only with model.autoencoder=denoising, contrastive, memory, found pca");
  }

  @Test
  void whatCannotBeReadIsTheOnlyProblemOfIt() {
    assertThatThrownBy(
            () ->
                read(
                    MINIMAL
                        + "features.temp.type=category\nfeatures.temp.categories=8\n"
                        + "model.autoencoder=convolution\nmodel.kernel=5\n"))
        .hasMessageContaining("2 problems")
        .hasMessageContaining("features.temp.type must be one of numeric, categorical, found")
        .hasMessageContaining("model.autoencoder must be one of dense");
  }

  @Test
  void aTargetOfSparsityNeedsKl() {
    assertThatThrownBy(() -> read(MINIMAL + "model.autoencoder=sparse\nmodel.sparsityTarget=0.1\n"))
        .hasMessageContaining(
            "model.sparsityTarget must be given only with model.sparsity=kl, found l1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "model.autoencoder=deep|model.autoencoder must be one of dense, ",
        "model.autoencoder=denoising,model.noise=pink|model.noise must be one of gaussian, masking, salt-and-pepper, shift, found 'pink'",
        "model.autoencoder=denoising,model.noiseLevel=1|model.noiseLevel must be in (0, 1), found 1.0",
        "model.autoencoder=sparse,model.penalty=0|model.penalty must be a finite number > 0, found 0.0",
        "model.autoencoder=sparse,model.sparsity=kl,model.sparsityTarget=1|model.sparsityTarget must be in (0, 1), found 1.0",
        "model.condition=status|model.condition must name features, one or more of [temp, flow], found 'status'",
        "model.condition=temp;flow|model.condition must leave a feature to reconstruct, found all of [temp, flow]",
        "model.autoencoder=memory,model.condition=temp|model.condition must be given only with a family that looks at it, found model.autoencoder=memory",
        "model.autoencoder=convolutional|features.window must be at least 2 for model.autoencoder=convolutional, found 1",
        "model.autoencoder=convolutional,features.window=4,model.kernel=5|model.kernel must be in [1, 4], the rows of features.window, found 5",
        "model.autoencoder=convolutional,features.window=4,model.layers=4|model.layers must be the channels of at least one convolution and the width of the bottleneck for model.autoencoder=convolutional, found [4]",
        "model.autoencoder=convolutional,model.image=1x2,model.kernel=3|model.kernel must be in [1, 1], the shorter side of model.image, found 3",
        "model.autoencoder=convolutional,model.image=28x28|features must be the 784 values of model.image=28x28, found 2",
        "model.autoencoder=recurrent|features.window must be at least 2 for model.autoencoder=recurrent, found 1",
        "model.autoencoder=recurrent,features.window=4,model.layers=8;4;2|model.layers must be two widths, of the cell and of the bottleneck, for model.autoencoder=recurrent, found [8, 4, 2]",
        "model.autoencoder=denoising,model.noise=shift|features.window must be at least 2 for model.noise=shift, found 1. Set it, or model.image",
        "model.autoencoder=denoising,model.noise=shift,features.window=4,features.scales=1;4|features.scales must be 1 for model.noise=shift, found [1, 4]",
        "model.autoencoder=pca,model.layers=6;2|model.layers must be one width for model.autoencoder=pca, found [6, 2]",
        "features.status.type=categorical|features.status.type must speak of one of features=temp,flow, found 'status'.",
        "features.tmp.type=categorical|features.tmp.type must speak of one of features=temp,flow, found 'tmp'. Did you mean temp?",
        "events.time=#row|events.step must be given with events.time=#row, found none. Say how long a row lasts, such as 1m",
        "features.temp.type=text|features.temp.type must be one of numeric, categorical, found 'text'",
        "features.temp.type=categorical,features.temp.categories=0|features.*.categories must be in [1, 1000], found 0",
        "model.layers=8;0|model.layers must be widths of at least 1, found 0",
        "model.score=rms|model.score must be one of mse, standardised, top-k, mahalanobis, probability, surprisal, distance, found 'rms'",
        "model.score=probability|model.score=probability must be given only with model.autoencoder=variational, conditional, found dense",
        "model.autoencoder=conditional|model.condition or features.clock must be given with model.autoencoder=conditional, found neither",
        "model.autoencoder=variational,model.beta=0|model.beta must be a finite number > 0, found 0.0",
        "model.autoencoder=variational,model.draws=65|model.draws must be in [0, 64], found 65",
        "model.autoencoder=variational,model.score=mse,model.draws=2|model.draws must be given only with model.score=probability, found mse",
        "model.autoencoder=adversarial,model.latentWeight=1|model.latentWeight must be in [0, 1), found 1.0",
        "model.autoencoder=convolutional,model.kernel=4|model.kernel must be an odd number in [1, 99], found 4",
        "model.kernel=3|model.kernel must be given only with model.autoencoder=convolutional, found dense",
        "model.autoencoder=convolutional,model.image=28|model.image must be a height x width such as 28x28, or a height x width x channels such as 32x32x3, found '28'",
        "model.autoencoder=recurrent,model.cell=rnn|model.cell must be one of lstm, gru, found 'rnn'",
        "model.autoencoder=memory,model.neighbours=9,model.memory=8|model.neighbours must be in [1, 8], the entries of model.memory, found 9",
        "model.autoencoder=memory,model.memory=0,model.discount=0|model.memory must be in [1, 100000], found 0",
        "model.autoencoder=memory,model.memory=0,model.discount=0|model.discount must be in (0, 1], found 0.0",
        "model.autoencoder=hashing,model.codeNoise=-1|model.codeNoise must be a finite number >= 0, found -1.0",
        "model.autoencoder=contrastive,model.temperature=0,model.prototypes=0|model.temperature must be a finite number > 0, found 0.0",
        "model.autoencoder=contrastive,model.temperature=0,model.prototypes=0|model.prototypes must be in [1, 10000], found 0",
        "model.autoencoder=memory,model.score=top-k|model.score must be distance with model.autoencoder=memory, found top-k",
        "score.judge=label_probability|score.judge must be score without labels, found label_probability",
        "score.judge=labels|score.judge must be one of score, label_probability, found 'labels'",
        "labels=temp|labels must be a field that is no feature, entity or time, found 'temp'",
        "model.score=surprisal,model.score.weight=0|model.score.weight must be a finite number > 0, found 0.0",
        "model.score=surprisal,model.score.experts=temp;temp|model.score.experts must name a feature once, found [temp, temp]",
        "model.score=distance|model.score=distance must be given only with model.autoencoder=contrastive, memory, found dense",
        "model.score.k=2|model.score.k must be given only with model.score=top-k, found mse",
        "model.score=top-k,model.score.k=0|model.score.k must be at least 1, found 0",
      })
  void settingsOfAFamilyHaveARange(String lines, String message) {
    assertThatThrownBy(() -> read(MINIMAL + lines.replace(',', '\n').replace(';', ',')))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aFamilyMayHaveAScoreOfItsOwn() {
    assertThat(read(MINIMAL).model().score().kind()).isEqualTo(ScoreChoice.Kind.MSE);
    assertThat(read(MINIMAL + "model.autoencoder=variational\n").model().score().kind())
        .isEqualTo(ScoreChoice.Kind.PROBABILITY);
  }

  @Test
  void theMeaningOfTheKeyNamesEveryFamily() {
    for (Autoencoder family : Autoencoder.values()) {
      assertThat(Setting.MODEL_AUTOENCODER.meaning()).contains("`" + family.written() + "`");
    }
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

  @Test
  void suggestsNothingThatIsFarFromTheKey() {
    assertThatThrownBy(() -> read(MINIMAL + "threshold.quantil=3"))
        .hasMessageEndingWith("Unknown key threshold.quantil.");
  }

  @Test
  void commandLineBeatsEnvironmentBeatsFile() throws IOException {
    Path file = Files.writeString(folder.resolve("d.properties"), MINIMAL + "alert.calm=1\n");
    Map<String, String> environment = Map.of("WEIR_ALERT_CALM", "2");

    assertThat(DetectorFile.read(file, environment, Map.of()).alert().calm()).isEqualTo(2);
    assertThat(DetectorFile.read(file, environment, Map.of("alert.calm", "3")).alert().calm())
        .isEqualTo(3);
  }

  @Test
  void readsSecretsFromFilesThatVariablesName() throws IOException {
    Path file = Files.writeString(folder.resolve("d.properties"), MINIMAL);
    Path secret = Files.writeString(folder.resolve("jaas"), "a secret\n");

    DetectorConfig config =
        DetectorFile.read(
            file,
            Map.of(
                "KAFKA_SASL_JAAS_CONFIG_FILE",
                secret.toString(),
                "KAFKA_BOOTSTRAP_SERVERS",
                "broker:9092"),
            Map.of());

    assertThat(config.kafka())
        .containsEntry("sasl.jaas.config", "a secret")
        .containsEntry("bootstrap.servers", "broker:9092");
  }

  @Test
  void refusesVariablesItDoesNotKnow() throws IOException {
    Path file = Files.writeString(folder.resolve("d.properties"), MINIMAL);
    assertThatThrownBy(() -> DetectorFile.read(file, Map.of("WEIR_THRESHOLD_PAIN", "1h"), Map.of()))
        .hasMessageContaining(
            "Unknown environment variable WEIR_THRESHOLD_PAIN. Did you mean WEIR_THRESHOLD_PANE?");
  }

  @Test
  void saysThatAFileDoesNotExist() {
    assertThatThrownBy(() -> DetectorFile.read(folder.resolve("no.properties"), Map.of(), Map.of()))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("found none at")
        .hasMessageContaining("no.properties");
  }

  @Test
  void everySettingHasAnEnvironmentVariableOfItsOwn() {
    List<String> variables =
        List.of(Setting.values()).stream().map(Setting::environmentVariable).toList();
    assertThat(variables).doesNotHaveDuplicates().contains("WEIR_TOPICS_DEAD_LETTERS");
  }

  private DetectorConfig read(String text) {
    try {
      Path file = Files.writeString(folder.resolve("detector.properties"), text);
      return DetectorFile.read(file, Map.of(), Map.of());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
