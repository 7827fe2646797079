package dev.weir.evaluation.work;

import dev.weir.evaluation.job.Job;
import dev.weir.evaluation.job.Outcome;
import dev.weir.evaluation.run.JobRun;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Does the jobs it is told of on stdin, a line each, one after the other. Ends with its stdin, also
 * in the middle of a job: who told it is gone then, however that went. Ctrl-C, which a terminal
 * sends to all processes at once, is for who told it.
 */
public final class WorkerMain {

  static final String DONE = "done ";

  private WorkerMain() {}

  /**
   * @param arguments the folder to write in
   */
  public static void main(String[] arguments) throws InterruptedException {
    Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
    Path folder = Path.of(arguments[0]);
    PrintStream answers = System.out;
    // Whatever a library prints is no answer.
    System.setOut(System.err);
    BlockingQueue<String> orders = new LinkedBlockingQueue<>();
    Thread listener = new Thread(() -> listen(orders), "listener");
    listener.setDaemon(true);
    listener.start();
    while (true) {
      Job job = Lines.read(orders.take(), Job.class);
      Outcome[] outcomes = new JobRun(job, folder).run().toArray(Outcome[]::new);
      answers.println(DONE + Lines.write(outcomes));
      answers.flush();
    }
  }

  private static void listen(BlockingQueue<String> orders) {
    try {
      BufferedReader input =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String line = input.readLine(); line != null; line = input.readLine()) {
        orders.add(line);
      }
    } catch (IOException e) {
      // The end of the other process, seen from here.
    }
    Runtime.getRuntime().halt(0);
  }
}
