package dev.weir.deployment;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A program that may be on this machine. */
record Program(Path file) {

  /** What a program wrote to both of its outputs, and how it ended. */
  record Outcome(int exit, String output) {}

  /** Finds the program on PATH, or skips the test and says why. */
  static Program required(String name) {
    Optional<Program> program = find(name);
    Assumptions.assumeTrue(
        program.isPresent(), () -> "Skipped: %s is not on this machine".formatted(name));
    return program.get();
  }

  static Optional<Program> find(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Program::new);
  }

  Outcome run(String... arguments) {
    return run(Map.of(), arguments);
  }

  /** Runs it in the root of the repository, without input. */
  Outcome run(Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>(List.of(file.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(Repository.root().toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
