package dev.weir.benchmarks.figures;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where something was measured, and with what.
 *
 * @param system operating system and architecture
 * @param processor its name where the system tells it
 * @param processors that this process may use
 * @param memoryMebibytes of the machine
 * @param jdk name and version
 * @param versions of the libraries that matter
 */
public record Machine(
    String system,
    String processor,
    int processors,
    long memoryMebibytes,
    String jdk,
    Map<String, String> versions) {

  private static final Pattern JAR =
      Pattern.compile(
          "(kafka-streams|onnxruntime|onnxruntime_gpu|avro|randomcutforest-parkservices)"
              + "-(\\d.*)\\.jar");
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  public static Machine here() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new Machine(
        "%s %s, %s".formatted(system.getName(), system.getVersion(), system.getArch()),
        processorName(),
        Runtime.getRuntime().availableProcessors(),
        system.getTotalMemorySize() >> 20,
        "%s %s".formatted(System.getProperty("java.vm.name"), Runtime.version()),
        librariesOfClassPath());
  }

  private static String processorName() {
    if (!Files.isReadable(PROCESSORS)) {
      return "unknown";
    }
    try (Stream<String> lines = Files.lines(PROCESSORS)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }

  /** By the names of the jars on the class path. */
  private static Map<String, String> librariesOfClassPath() {
    Map<String, String> versions = new TreeMap<>();
    for (String jar : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Matcher matcher = JAR.matcher(Path.of(jar).getFileName().toString());
      if (matcher.matches()) {
        versions.put(matcher.group(1), matcher.group(2));
      }
    }
    return versions;
  }
}
