package dev.weir.detection.detector;

/**
 * How a model runs on the processor.
 *
 * @param threads that share one call, in [1, 64]; those that call are not counted
 * @param arena what becomes of the memory of a call
 */
public record CpuSettings(int threads, Arena arena) {

  /** One thread, memory kept: what is fastest for networks of the size that events need. */
  public static final CpuSettings STANDARD = new CpuSettings(1, Arena.KEEP);

  private static final int MOST_THREADS = 64;

  /** The memory that a call works in. */
  public enum Arena {
    /** Stays with the session for the next call: as much as the largest call took. */
    KEEP,
    /** Goes back after each call, which asks for it anew. */
    RETURN
  }

  public CpuSettings {
    if (threads < 1 || threads > MOST_THREADS) {
      throw new IllegalArgumentException(
          "score.cpu.threads must be in [1, %d], found %d".formatted(MOST_THREADS, threads));
    }
  }
}
