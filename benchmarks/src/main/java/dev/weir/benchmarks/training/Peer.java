package dev.weir.benchmarks.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;

/** PyTorch in a process of its own, which trains an epoch whenever it is asked to. */
final class Peer implements AutoCloseable {

  /**
   * One epoch.
   *
   * @param cost of it
   * @param trainingLoss mean squared error while weights moved
   * @param validationLoss the same of the held-out inputs, after it
   */
  record Epoch(Cost cost, double trainingLoss, double validationLoss) {}

  private final Process process;
  private final BufferedReader answers;
  private final PrintWriter questions;
  private final String version;

  /** Waits until it has read its inputs. */
  Peer(List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    // Weir's own settings, of bin/environment; the peer runs as it is started by hand.
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("MALLOC_") || name.startsWith("GOMP_"));
    process = builder.start();
    answers = process.inputReader();
    questions = new PrintWriter(process.outputWriter(), true);
    version = answer();
  }

  /** Of PyTorch. */
  String version() {
    return version;
  }

  Epoch epoch() throws IOException {
    questions.println("epoch");
    double[] numbers = Stream.of(answer().split(" ")).mapToDouble(Double::parseDouble).toArray();
    return new Epoch(new Cost(numbers[0], numbers[1]), numbers[2], numbers[3]);
  }

  private String answer() throws IOException {
    String line = answers.readLine();
    if (line == null) {
      throw new IOException("The peer must answer, found that it ended: " + process);
    }
    return line;
  }

  @Override
  public void close() {
    questions.close();
    process.destroy();
  }
}
