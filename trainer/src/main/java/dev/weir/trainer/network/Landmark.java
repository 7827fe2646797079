package dev.weir.trainer.network;

/** Values inside a model that have names in its file, so that parts of it can be cut out. */
public enum Landmark {
  /** Raw values of the features that are told of the newest row, in their order, [N, T]. */
  TOLD("told"),
  /** Of each network of an ensemble, [N, L]. */
  MEMBER_LATENT("member.latent"),
  /** Of each network of an ensemble, encoded, [N, n]. */
  MEMBER_RECONSTRUCTION("member.reconstruction"),
  /** What an ensemble makes of the reconstructions of its networks, encoded, [N, n]. */
  MEAN_RECONSTRUCTION("ensemble.reconstruction"),
  /** Encoded inputs that are kept, [M, n]. */
  KEPT("memory.kept"),
  /** A reconstruction that is put together from kept inputs, encoded, [N, n]. */
  RECALLED("memory.reconstruction");

  private final String name;

  Landmark(String name) {
    this.name = name;
  }

  /** Its name where a graph has it once, and the first one's where it has several. */
  public String inFile() {
    return name;
  }

  /**
   * The name of the n-th in a graph.
   *
   * @param number from 1
   */
  public String inFile(int number) {
    return number == 1 ? name : "%s.%d".formatted(name, number);
  }
}
