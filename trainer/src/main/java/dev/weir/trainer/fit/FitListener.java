package dev.weir.trainer.fit;

/** Hears how fitting goes on, and may end it. */
@FunctionalInterface
public interface FitListener {

  /** An epoch of the whole network has ended. */
  void after(Epoch epoch);

  /**
   * An epoch has ended of a part that is fitted before the whole.
   *
   * @param stage which part, from 1
   * @param stages how many there are
   */
  default void afterOfStage(int stage, int stages, Epoch epoch) {}

  /** Whether the epoch that has just ended is to be the last; the best so far is kept. */
  default boolean stops() {
    return false;
  }
}
