package dev.weir.detection.evaluation.nab;

/** The first rows of an entity, which a detector may learn from and whose alerts do not count. */
public enum Probation {

  /** NAB's: 15 % of the rows, rounded down, and at most 750. */
  NAB {
    @Override
    int rows(int size) {
      return Math.min((int) (0.15 * size), 750);
    }
  },

  /** For rows that come after those that the detector learnt from. */
  NONE {
    @Override
    int rows(int size) {
      return 0;
    }
  };

  /** How many of an entity's rows. */
  abstract int rows(int size);
}
