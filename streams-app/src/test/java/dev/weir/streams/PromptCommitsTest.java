package dev.weir.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptCommitsTest {

  private static final long NOW = 1_700_000_000_000L;

  @TempDir private Path folder;
  private final PromptCommits.Spacing spacing = new PromptCommits.Spacing();

  @Test
  void anAlertAsksForACommit() {
    MockProcessorContext<Void, Void> context = context("exactly_once_v2");
    PromptCommits commits = new PromptCommits(context, spacing);

    commits.ask();
    assertThat(context.committed()).isFalse();
    commits.alerted(NOW);
    assertThat(context.committed()).isFalse();
    commits.ask();
    assertThat(context.committed()).isTrue();
  }

  @Test
  void alertsThatFollowEachOtherShareACommit() {
    MockProcessorContext<Void, Void> context = context("exactly_once_v2");
    PromptCommits commits = new PromptCommits(context, spacing);
    commits.alerted(NOW);
    commits.ask();
    context.resetCommit();

    context.setCurrentSystemTimeMs(NOW + PromptCommits.SPACING_MILLIS - 1);
    commits.alerted(NOW);
    commits.ask();
    assertThat(context.committed()).isFalse();
    context.setCurrentSystemTimeMs(NOW + PromptCommits.SPACING_MILLIS);
    commits.ask();
    assertThat(context.committed()).isTrue();
  }

  @Test
  void alertsOfTasksOfAThreadShareACommit() {
    MockProcessorContext<Void, Void> one = context("exactly_once_v2");
    MockProcessorContext<Void, Void> other = context("exactly_once_v2");
    PromptCommits commits = new PromptCommits(one, spacing);
    PromptCommits commitsOfOther = new PromptCommits(other, spacing);

    commits.alerted(NOW);
    commits.ask();
    commitsOfOther.alerted(NOW);
    commitsOfOther.ask();

    assertThat(one.committed()).isTrue();
    assertThat(other.committed()).isFalse();
  }

  @Test
  void anAlertOfAnOldEventWaitsForTheNextCommit() {
    MockProcessorContext<Void, Void> context = context("exactly_once_v2");
    PromptCommits commits = new PromptCommits(context, spacing);

    commits.alerted(NOW - PromptCommits.YOUNG_MILLIS - 1);
    commits.ask();
    assertThat(context.committed()).isFalse();
    commits.alerted(NOW - PromptCommits.YOUNG_MILLIS);
    commits.ask();
    assertThat(context.committed()).isTrue();
  }

  @Test
  void underAtLeastOnceNoAlertWaits() {
    MockProcessorContext<Void, Void> context = context("at_least_once");
    PromptCommits commits = new PromptCommits(context, spacing);

    commits.alerted(NOW);
    commits.ask();
    assertThat(context.committed()).isFalse();
  }

  private MockProcessorContext<Void, Void> context(String guarantee) {
    Properties settings = new Properties();
    settings.put("application.id", "pumps");
    settings.put("bootstrap.servers", "unused:1");
    settings.put("processing.guarantee", guarantee);
    MockProcessorContext<Void, Void> context =
        new MockProcessorContext<>(settings, new TaskId(0, 0), folder.toFile());
    context.setCurrentSystemTimeMs(NOW);
    return context;
  }
}
