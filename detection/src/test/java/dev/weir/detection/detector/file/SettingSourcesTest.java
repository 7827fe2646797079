package dev.weir.detection.detector.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.DetectorConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingSourcesTest extends DetectorText {

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
}
