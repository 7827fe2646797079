package dev.weir.trainer.use;

import dev.weir.command.CommandRunner;
import dev.weir.trainer.TrainerCommand;
import dev.weir.trainer.TrainingFixture;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** A trained model, and the commands that use it. */
public final class UsedModel {

  private final TrainingFixture fixture;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  public UsedModel(Path folder) {
    fixture = new TrainingFixture(folder);
  }

  /** Trains it, {@code key=value} over the fixture's settings. */
  public UsedModel train(String... settings) throws IOException {
    List<String> words = new ArrayList<>(List.of("train", "--out", model().toString()));
    words.addAll(List.of("--data", fixture.events().toString()));
    if (execute(words, settings) != 0) {
      throw new IllegalStateException(err.toString());
    }
    return this;
  }

  /** Runs a command with the detector and the model; returns its exit code. */
  public int run(String command, List<String> options, String... settings) throws IOException {
    List<String> words = new ArrayList<>(List.of(command, "--model", model().toString()));
    words.addAll(options);
    return execute(words, settings);
  }

  public Path model() {
    return fixture.model();
  }

  public Path events() throws IOException {
    return fixture.events();
  }

  public String out() {
    return out.toString();
  }

  public String err() {
    return err.toString();
  }

  private int execute(List<String> words, String... settings) throws IOException {
    List<String> all = new ArrayList<>(words);
    all.addAll(List.of("--detector", fixture.detector().toString()));
    for (String setting : settings) {
      all.addAll(List.of("--set", setting));
    }
    CommandLine line = CommandRunner.commandLine(new TrainerCommand());
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(all.toArray(String[]::new));
  }
}
