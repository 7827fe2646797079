package dev.weir.evaluation.work;

import dev.weir.command.CommandFailedException;
import dev.weir.evaluation.job.Job;
import dev.weir.evaluation.job.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Processes that share jobs. A process that ends in the middle of a job, or cannot be started for
 * it, costs that job and no other: the next one gets another process. One that ends between two
 * jobs costs none.
 */
public final class Workers implements AutoCloseable {

  private static final long LEAST_HEAP = 512;

  private final int count;
  private final Path folder;
  private final long heapMegabytes;
  private final ExecutorService threads;
  private final BlockingQueue<WorkerProcess> idle = new LinkedBlockingQueue<>();
  private final Set<WorkerProcess> all = ConcurrentHashMap.newKeySet();
  private boolean closed;
  private int started;

  /** Hears what becomes of the jobs. */
  public interface Listener {

    /** A job is done, and has this place among the jobs. */
    void done(int place, Finished finished);

    /** None was done for a second. */
    void waits();
  }

  private record Placed(int place, Finished finished) {}

  /**
   * @param count of processes, ≥ 1; started when they are needed
   * @param folder for them to write in
   */
  public Workers(int count, Path folder) {
    this.count = count;
    this.folder = folder;
    this.heapMegabytes = Math.max(LEAST_HEAP, (Runtime.getRuntime().maxMemory() >> 20) / count);
    this.threads = Executors.newFixedThreadPool(count, Workers::daemon);
  }

  /**
   * Does all jobs, and begins them in their order.
   *
   * @param listener hears on this thread
   * @throws InterruptedException if this thread is interrupted; {@link #close} then ends the work
   */
  public void run(List<Job> jobs, Listener listener) throws InterruptedException {
    ExecutorCompletionService<Placed> service = new ExecutorCompletionService<>(threads);
    for (int i = 0; i < jobs.size(); i++) {
      int place = i;
      service.submit(() -> new Placed(place, one(jobs.get(place))));
    }
    for (int done = 0; done < jobs.size(); done++) {
      Placed one = finished(service, listener);
      listener.done(one.place, one.finished);
    }
  }

  /** Ends the processes, and waits until they are gone; none is started after that. */
  @Override
  public synchronized void close() {
    closed = true;
    threads.shutdownNow();
    all.forEach(WorkerProcess::close);
  }

  private static Placed finished(ExecutorCompletionService<Placed> service, Listener listener)
      throws InterruptedException {
    try {
      Future<Placed> one = service.poll(1, TimeUnit.SECONDS);
      while (one == null) {
        listener.waits();
        one = service.poll(1, TimeUnit.SECONDS);
      }
      return one.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private Finished one(Job job) {
    try {
      return one(job, worker());
    } catch (CommandFailedException e) {
      List<Outcome> failed =
          job.contenders().stream()
              .map(contender -> Outcome.failed(contender.title(), job, e.getMessage()))
              .toList();
      return new Finished(job, failed, Duration.ZERO);
    }
  }

  private Finished one(Job job, WorkerProcess worker) {
    Duration before = worker.used();
    try {
      List<Outcome> outcomes = worker.run(job);
      return new Finished(job, outcomes, worker.used().minus(before));
    } finally {
      giveBack(worker);
    }
  }

  private synchronized WorkerProcess worker() {
    for (WorkerProcess free = idle.poll(); free != null; free = idle.poll()) {
      if (free.isAlive()) {
        return free;
      }
      all.remove(free);
    }
    if (closed) {
      throw new IllegalStateException("Workers must be open, found them closed");
    }
    WorkerProcess fresh = new WorkerProcess(folder.resolve("worker-" + started++), heapMegabytes);
    all.add(fresh);
    return fresh;
  }

  private void giveBack(WorkerProcess worker) {
    if (worker.isAlive()) {
      idle.add(worker);
    } else {
      all.remove(worker);
    }
  }

  /** How many processes work at a time. */
  public int count() {
    return count;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "worker");
    thread.setDaemon(true);
    return thread;
  }
}
