package dev.weir.streams.state.commit;

import org.apache.kafka.streams.processor.TaskId;

/** Lets a test call the hook at a time of its own. */
public final class Hooks {

  private Hooks() {}

  public static void run(CommitHook hook, TaskId task) {
    hook.run(task);
  }
}
