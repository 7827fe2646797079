package dev.weir.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.file.DetectorFile;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ComposeTest {

  private static final String DETECTOR = "../examples/pumps/detector.properties";

  private final JsonNode services =
      Yaml.document(Repository.text("docker/compose.yaml")).get("services");
  private final JsonNode app = services.get("streams-app");

  @Test
  void dockerComposeAcceptsIt() {
    Program.Outcome outcome =
        Program.required("docker-compose")
            .run(
                Map.of("WEIR_MODEL_FILE", "/tmp/model.onnx"),
                "-f",
                "docker/compose.yaml",
                "config",
                "--quiet");

    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.exit()).isZero();
  }

  @Test
  void dockerComposeAcceptsItWithAGpu() {
    Program.Outcome outcome =
        Program.required("docker-compose")
            .run(
                Map.of("WEIR_MODEL_FILE", "/tmp/model.onnx"),
                "-f",
                "docker/compose.yaml",
                "-f",
                "docker/compose.gpu.yaml",
                "config",
                "--quiet");

    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.exit()).isZero();
  }

  @Test
  void dockerComposeAsksForTheModelWhenNoneIsNamed() {
    Program.Outcome outcome =
        Program.required("docker-compose")
            .run(Map.of("WEIR_MODEL_FILE", ""), "-f", "docker/compose.yaml", "config", "--quiet");

    assertThat(outcome.exit()).isNotZero();
    assertThat(outcome.output()).contains("WEIR_MODEL_FILE");
  }

  @Test
  void mountsFilesThatAreInTheRepository() {
    List<String> files =
        each(services)
            .flatMap(service -> texts(service.path("volumes")))
            .filter(volume -> volume.startsWith("."))
            .map(volume -> "docker/" + volume.substring(0, volume.indexOf(':')))
            .toList();

    assertThat(files)
        .isNotEmpty()
        .allSatisfy(file -> assertThat(Repository.path(file)).isRegularFile());
  }

  @Test
  void buildsFromADockerfileThatIsInTheRepository() {
    assertThat(Repository.path("docker").resolve(app.at("/build/context").asText()))
        .satisfies(
            context -> assertThat(context.resolve(app.at("/build/dockerfile").asText())).exists());
  }

  @Test
  void opensPortsOnceAndToThisMachineOnly() {
    List<String> ports = each(services).flatMap(service -> texts(service.path("ports"))).toList();

    assertThat(ports).allMatch(port -> port.startsWith("127.0.0.1:"));
    assertThat(ports.stream().map(port -> port.split(":")[1])).doesNotHaveDuplicates();
  }

  @Test
  void waitsForServicesThatExist() {
    assertThat(each(services).flatMap(service -> names(service.path("depends_on"))))
        .isNotEmpty()
        .allMatch(services::has);
  }

  @Test
  void createsTopicsWithACommandThatExistsForTheDetectorThatRuns() {
    JsonNode topics = services.get("topics");
    List<String> command = texts(topics.get("command")).toList();

    assertThat(Commands.parse(command).subcommand().subcommand().commandSpec().name())
        .isEqualTo("create");
    assertThat(texts(topics.get("volumes")))
        .containsExactly(DETECTOR + ":" + command.get(command.indexOf("--detector") + 1) + ":ro");
    assertThat(texts(app.get("volumes"))).anyMatch(volume -> volume.startsWith(DETECTOR));
  }

  @Test
  void theAppReadsEveryVariableAsASetting() {
    DetectorConfig detector = detector();

    assertThat(detector.kafka()).containsEntry("bootstrap.servers", "kafka:9092");
    assertThat(detector.http().host()).isEqualTo("0.0.0.0");
    assertThat(texts(app.get("ports"))).contains("127.0.0.1:8080:" + detector.http().port());
  }

  @Test
  void theAppFindsItsDetectorAndModelWhereTheyAreMounted() {
    DetectorConfig detector = detector();
    List<String> volumes = texts(app.get("volumes")).toList();
    List<String> command = Dockerfile.of("streams-app").only("CMD").words();

    assertThat(volumes).anyMatch(volume -> volume.contains(":" + command.get(2) + ":"));
    assertThat(volumes)
        .anyMatch(volume -> volume.contains(":" + detector.model().file().orElseThrow() + ":"));
  }

  @Test
  void librariesCanBeLoadedFromTheOnlyFolderThatIsWritable() {
    assertThat(app.get("read_only").asBoolean()).isTrue();
    assertThat(texts(app.get("tmpfs"))).anyMatch(mount -> mount.startsWith("/tmp:exec"));
  }

  private DetectorConfig detector() {
    Map<String, String> environment =
        names(app.get("environment"))
            .collect(
                Collectors.toMap(name -> name, name -> app.get("environment").get(name).asText()));
    return DetectorFile.read(Repository.path("docker").resolve(DETECTOR), environment, Map.of());
  }

  private static Stream<JsonNode> each(JsonNode parent) {
    return StreamSupport.stream(parent.spliterator(), false);
  }

  private static Stream<String> texts(JsonNode list) {
    return each(list).map(JsonNode::asText);
  }

  private static Stream<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey);
  }
}
