package dev.weir.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.detection.detector.file.Setting;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every memory limit holds the sum of docs/operations.md. MiB throughout. */
class MemoryTest {

  private static final Pattern TERM = Pattern.compile("(?m)^\\| ([^|]+?) \\| (\\d+) \\|");
  private static final Pattern OF_THE_HEAP =
      Pattern.compile("(?m)^\\| [^|]+ \\| (\\d+) % of the heap \\|");
  private static final Pattern SIZE = Pattern.compile("(\\d+)([mMgG])i?");
  private static final Pattern HEAP_SET = Pattern.compile("-Xmx(\\d+[mg])");
  private static final Pattern HEAP_SHARE = Pattern.compile("-XX:MaxRAMPercentage=(\\d+)");
  private static final String ROCKSDB = "RocksDB";
  private static final String CUDA = "CUDA";

  private final Map<String, Integer> terms = terms();
  private final int percentOfTheHeap = percentOfTheHeap();

  static Stream<Kustomization> kustomizations() {
    return Kustomization.all();
  }

  @Test
  void theDocumentKnowsTheDefaultOfRocksDb() {
    long bytes = Long.parseLong(Setting.STATE_ROCKSDB_MAXIMUM_BYTES.standard());
    assertThat(terms).containsEntry("RocksDB, with `state.kind=rocksdb`", (int) (bytes >> 20));
  }

  @ParameterizedTest
  @MethodSource("kustomizations")
  void podsHaveRoomForIt(Kustomization kustomization) {
    int limit = size(kustomization.container().at("/resources/limits/memory").asText());
    String options =
        Kustomization.each(kustomization.container().get("env"))
            .filter(variable -> variable.get("name").asText().equals("JDK_JAVA_OPTIONS"))
            .map(variable -> variable.get("value").asText())
            .findFirst()
            .orElse("");
    Map<String, String> settings = kustomization.configMap("weir-settings");

    assertThat(settings)
        .containsEntry("WEIR_STATE_KIND", "rocksdb")
        .doesNotContainKey("WEIR_STATE_ROCKSDB_MAXIMUM_BYTES");
    assertThat(
            withTables(heap(limit, options))
                + beside(true, settings.containsKey("WEIR_SCORE_DEVICE")))
        .isLessThanOrEqualTo(limit);
  }

  @Test
  void composeHasRoomForItWithStateOnTheHeap() {
    assertThat(Repository.text("examples/pumps/detector.properties")).contains("state.kind=memory");
    for (String file : new String[] {"compose.yaml", "compose.gpu.yaml"}) {
      JsonNode app = Yaml.document(Repository.text("docker/" + file)).at("/services/streams-app");
      int limit = size(app.get("mem_limit").asText());
      int heap = heap(limit, app.at("/environment/JDK_JAVA_OPTIONS").asText());

      assertThat(withTables(heap) + beside(false, file.contains("gpu")))
          .as(file)
          .isLessThanOrEqualTo(limit);
    }
  }

  /** The heap and what the garbage collector has beside it. */
  private int withTables(int heap) {
    return heap * (100 + percentOfTheHeap) / 100;
  }

  private int beside(boolean rocksDb, boolean cuda) {
    return terms.entrySet().stream()
        .filter(term -> rocksDb || !term.getKey().startsWith(ROCKSDB))
        .filter(term -> cuda || !term.getKey().startsWith(CUDA))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private static int heap(int limit, String options) {
    Matcher set = HEAP_SET.matcher(options);
    return set.find() ? size(set.group(1)) : limit * share() / 100;
  }

  private static int share() {
    Matcher share = HEAP_SHARE.matcher(Dockerfile.of("streams-app").only("ENTRYPOINT").arguments());
    assertThat(share.find()).isTrue();
    return Integer.parseInt(share.group(1));
  }

  private static int size(String text) {
    Matcher matcher = SIZE.matcher(text);
    assertThat(matcher.matches()).as(text).isTrue();
    int number = Integer.parseInt(matcher.group(1));
    return matcher.group(2).equalsIgnoreCase("g") ? 1024 * number : number;
  }

  private static Map<String, Integer> terms() {
    Matcher rows = TERM.matcher(chapter());
    Map<String, Integer> terms = new TreeMap<>();
    while (rows.find()) {
      terms.put(rows.group(1), Integer.parseInt(rows.group(2)));
    }
    assertThat(terms).hasSize(5);
    return terms;
  }

  private static int percentOfTheHeap() {
    Matcher row = OF_THE_HEAP.matcher(chapter());
    assertThat(row.find()).isTrue();
    return Integer.parseInt(row.group(1));
  }

  private static String chapter() {
    String operations = Repository.text("docs/operations.md");
    int begin = operations.indexOf("## Memory");
    return operations.substring(begin, operations.indexOf("\n## ", begin));
  }
}
